import { z } from "zod";
import { LACKS, SHOWN_BY, VERIFIED_BY } from "@/lib/domain/identity/identity";
import { isEmail, tidyEmail } from "@/lib/domain/intake/step-schema";
import { WAIT_REASONS } from "@/lib/domain/law/law";
import { lawsSchema } from "@/lib/domain/policy/policy-schema";
import { parseReference } from "@/lib/domain/request/request";

/** What staff decide, one schema for page, API and CLI. `version` is the one that the decider looked at. */
const version = z.coerce.number({ error: "Reload the page: its version is missing." }).int().min(1);
const text = (most: number, missing: string) =>
  z
    .string({ error: missing })
    .transform((value) => value.replace(/\r\n?/g, "\n").trim())
    .pipe(
      z
        .string()
        .min(1, missing)
        .refine((value) => [...value].length <= most, `Shorten this to ${most} characters.`),
    );
const day = z.iso.date({ error: "Give a day, like 2026-01-31." });
const optionalText = (most: number) =>
  z
    .string()
    .default("")
    .transform((value) => value.replace(/\r\n?/g, "\n").trim())
    .refine((value) => [...value].length <= most, `Shorten this to ${most} characters.`);

export const assignSchema = z.object({
  version,
  /** Id of a member of the desk; empty for nobody. */
  assignee: z
    .string({ error: "Choose who takes the request." })
    .regex(/^[\w@.+-]{0,100}$/, "Choose who takes the request."),
});
/** Made with the form: the same words sent with it twice are stored once. A program may leave it out. */
const idempotencyKey = z.string().max(200, "Reload the page.").optional();
export const noteSchema = z.object({ text: text(10_000, "Enter the note."), idempotencyKey });
export const messageSchema = z.object({ text: text(10_000, "Enter the message."), idempotencyKey });
/** The id of an email that was not delivered. */
export const sendAgainSchema = z.object({ letter: z.string().regex(/^let_\w{1,64}$/) });
export const extendSchema = z.object({
  version,
  reason: text(2000, "Enter the reason: the law wants it told to the person."),
  /** Only where the law leaves the new last day to the desk. */
  until: day.or(z.literal("")).optional(),
});
export const announceDelaySchema = z.object({
  version,
  reason: text(2000, "Enter the reason as the requester reads it."),
  expectedOn: day,
});
const waitReason = z.enum(WAIT_REASONS, { error: "Choose what you ask for." });
export const askSchema = z.object({
  version,
  reason: waitReason,
  text: text(10_000, "Enter the question as the person reads it."),
});
export const cannotIdentifySchema = z.object({
  version,
  explanation: text(4000, "Say where you looked, and for what."),
});
export const askPermissionSchema = z.object({ version });
export const verifySchema = z.object({
  version,
  what: z.enum(LACKS, { error: "Choose what was shown." }),
  by: z.enum(SHOWN_BY, { error: "Choose how it was shown." }),
  note: optionalText(2000),
});
export const verifyRequesterSchema = z.object({
  version,
  by: z.enum(VERIFIED_BY, { error: "Choose how you verified the requester." }),
  note: text(2000, "Describe how you verified the requester."),
});
const NO_EMAIL = "Enter an email address, like name@example.org.";
export const sendLinkSchema = z.object({
  email: z
    .string({ error: NO_EMAIL })
    .transform(tidyEmail)
    .refine((value) => isEmail(value) && [...value].length <= 254, NO_EMAIL),
});
export const answeredSchema = z.object({ version, reason: waitReason, answeredOn: day });
export const correctLawSchema = z
  .object({
    version,
    law: z.string({ error: "Choose the law." }).min(1, "Choose the law."),
    also: z.string().default(""),
    reason: text(2000, "Enter why another law applies."),
  })
  .transform(({ law, also, ...rest }, context) => {
    const parsed = lawsSchema.safeParse([...new Set([law, also].filter(Boolean))]);
    if (parsed.success) return { ...rest, laws: parsed.data };
    context.addIssue({ code: "custom", path: ["law"], message: "Choose a law from the list." });
    return z.NEVER;
  });
export const refuseSchema = z.object({
  version,
  ground: z
    .string({ error: "Choose the ground of the refusal." })
    .min(1, "Choose the ground of the refusal."),
  explanation: text(4000, "Explain the refusal in words the person understands."),
});
export const fulfilSchema = z.object({
  version,
  summary: optionalText(4000),
  /** The form asked for a second look: whatever the desk wants by now, nothing of it goes out unseen. */
  ask: z.literal("yes").optional(),
  /** Whether the files of the proposal before it go along. */
  kept: z.enum(["yes", "no"], { error: "Choose one." }).optional(),
});
const approval = z.string({ error: "Reload the page." }).regex(/^app_[\w-]+$/, "Reload the page.");
export const proposeErasureSchema = z.object({ version });
export const approveSchema = z.object({ version, approval });
export const returnProposalSchema = z.object({
  version,
  approval,
  reason: text(2000, "Enter what is to be looked at again."),
});
export const holdNothingSchema = z.object({ version, explanation: optionalText(4000) });
export const closeSchema = z.object({
  version,
  reason: text(2000, "Enter why the request is closed."),
});
export const reopenSchema = z.object({
  version,
  reason: text(2000, "Enter why the request is opened again."),
});
/** One file of the response, or of a message to the requester, that is withdrawn. */
export const withdrawFileSchema = z.object({
  file: z.string({ error: "Choose the file." }).regex(/^fil_[\w-]+$/, "Choose the file."),
});
const reference = z
  .string({ error: "Enter the reference of a request." })
  .transform((typed, context) => {
    const parsed = parseReference(typed);
    if (parsed) return parsed;
    context.addIssue({ code: "custom", message: "Enter a reference, like 7K4M-9XQP." });
    return z.NEVER;
  });
export const linkSchema = z.object({ reference });
/** `with`: the other one of the pair, whichever of the two stays. */
export const mergeSchema = z.object({ version, with: reference });
export const unmergeSchema = z.object({ merged: reference });
export const inviteSchema = z.object({
  email: z.email({ error: "Enter an e-mail address, like name@example.org." }).max(254),
  role: z.enum(["admin", "handler", "auditor"], { error: "Choose a role." }),
});

export type Assign = z.infer<typeof assignSchema>;
export type Note = z.infer<typeof noteSchema>;
export type Message = z.infer<typeof messageSchema>;
export type Extend = z.infer<typeof extendSchema>;
export type AnnounceDelay = z.infer<typeof announceDelaySchema>;
export type Ask = z.infer<typeof askSchema>;
export type CannotIdentify = z.infer<typeof cannotIdentifySchema>;
export type AskPermission = z.infer<typeof askPermissionSchema>;
export type Verify = z.infer<typeof verifySchema>;
export type VerifyRequester = z.infer<typeof verifyRequesterSchema>;
export type SendLink = z.infer<typeof sendLinkSchema>;
export type Answered = z.infer<typeof answeredSchema>;
export type CorrectLaw = z.infer<typeof correctLawSchema>;
export type Refuse = z.infer<typeof refuseSchema>;
export type Fulfil = z.infer<typeof fulfilSchema>;
export type ProposeErasure = z.infer<typeof proposeErasureSchema>;
export type Approve = z.infer<typeof approveSchema>;
export type ReturnProposal = z.infer<typeof returnProposalSchema>;
export type HoldNothing = z.infer<typeof holdNothingSchema>;
export type Close = z.infer<typeof closeSchema>;
export type Reopen = z.infer<typeof reopenSchema>;
export type WithdrawFile = z.infer<typeof withdrawFileSchema>;
export type Link = z.infer<typeof linkSchema>;
export type Merge = z.infer<typeof mergeSchema>;
export type Unmerge = z.infer<typeof unmergeSchema>;
export type Invite = z.infer<typeof inviteSchema>;
