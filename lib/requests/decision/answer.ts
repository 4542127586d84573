import { z } from "zod";
import { dateOf } from "@/lib/domain/calendar/civil";
import { endOfDay, legalDay } from "@/lib/domain/calendar/zone";
import { responseNeedsApproval } from "@/lib/domain/decision/approval";
import { remediesOf } from "@/lib/domain/decision/remedy";
import type { LawId } from "@/lib/domain/laws/laws";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Facts } from "@/lib/domain/request/event";
import { optionalText, requestVersion, requiredText } from "@/lib/domain/request/input";
import type { FulfilledFacts } from "@/lib/emails/requester/fulfilled";
import type { Routes } from "@/lib/emails/requester/routes";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { advance, type Decision } from "@/lib/requests/advance/advance";
import { addFiles, type Upload } from "@/lib/requests/record/files/files";
import { requireVerified } from "@/lib/requests/record/identity-state";
import type { LoadedRequest } from "@/lib/requests/record/load-request";
import { requireTasksDone } from "@/lib/requests/record/required-tasks";
import { groundsFor } from "./remedies";

export const refuseSchema = z.object({
  version: requestVersion,
  ground: z
    .string({ error: message("problem.step.ground") })
    .min(1, message("problem.step.ground")),
  explanation: requiredText(4000, message("problem.step.refusalExplanation")),
});

export const fulfilSchema = z.object({
  version: requestVersion,
  summary: optionalText(4000),
  /** The form asked for approval, so nothing is sent without it, even where the desk no longer requires it. */
  ask: z.literal("yes").optional(),
  /** Whether the response includes the files of the earlier request for approval. */
  kept: z.enum(["yes", "no"], { error: message("problem.choice.one") }).optional(),
});

export const noDataSchema = z.object({
  version: requestVersion,
  explanation: optionalText(4000),
});

export type Refuse = z.infer<typeof refuseSchema>;

export type Fulfil = z.infer<typeof fulfilSchema>;

/** What the requester can do about a response, as the email says it. */
function routesOf(ctx: Context, law: LawId, request: LoadedRequest): Routes {
  const { appeal, ...routes } = remediesOf(ctx.desk.policy, law, request);
  return { ...routes, appeal: appeal && { ...appeal, here: appeal.right !== null } };
}

export const refuseRequest = (
  ctx: Context,
  reference: string,
  input: Refuse,
): Promise<LoadedRequest> =>
  advance(
    ctx,
    "refuse",
    { reference },
    (request) => {
      const ground = groundsFor(request).find(({ code }) => code === input.ground);
      if (!ground) {
        throw new Problem("invalid", message("problem.refusal.unknownGround"), {
          ground: message("problem.refusal.chooseGround"),
        });
      }
      return {
        change: { answeredAt: ctx.now },
        facts: { ground: ground.code },
        emails: [
          {
            kind: "refused",
            facts: {
              right: request.right,
              ground: { code: ground.code, article: ground.article, title: ground.title },
              explanation: input.explanation,
              ...routesOf(ctx, ground.law, request),
            },
          },
        ],
      };
    },
    { version: input.version, sent: { form: "refuse", typed: input } },
  );

/** An outcome of its own, with an email of its own: the desk has no data about the data subject. */
export const respondNoData = (
  ctx: Context,
  reference: string,
  input: z.infer<typeof noDataSchema>,
): Promise<LoadedRequest> =>
  advance(
    ctx,
    "hold-nothing",
    { reference },
    (request) => ({
      change: { answeredAt: ctx.now },
      emails: [
        {
          kind: "nothing-held",
          facts: {
            right: request.right,
            explanation: input.explanation || null,
            ...routesOf(ctx, request.law, request),
          },
        },
      ],
    }),
    { version: input.version, sent: { form: "hold-nothing", typed: input } },
  );

/** Sends a response. Its files are never attached: the email links to a page that asks for a new code. */
export const fulfilRequest = (
  ctx: Context,
  reference: string,
  input: Fulfil,
  uploads: Upload[] = [],
): Promise<LoadedRequest> =>
  advance(
    ctx,
    "fulfil",
    { reference },
    (request, tx) => {
      const files = uploads.length;
      if (responseNeedsApproval(ctx.desk.policy, { right: request.right, files }))
        throw approvalNeeded();
      return fulfilDecision(ctx, tx, request, {
        summary: input.summary,
        publishFiles: (expiresAt) =>
          addFiles(ctx, tx, request, { uploads, purpose: "result", expiresAt }),
      });
    },
    { version: input.version, sent: { form: "fulfil", typed: input } },
  );

const approvalNeeded = (): Problem =>
  new Problem("forbidden", message("problem.approval.responseNeeded"));

/** An empty response tells the requester nothing: it needs text or a file. */
export function requireContent({ summary, files }: { summary: string; files: number }): void {
  if (summary || files > 0) return;
  throw new Problem("invalid", message("problem.response.empty"), {
    summary: message("problem.response.emptyHint"),
  });
}

/** What the policy adds to a response: the data inventory to access, and copies in backups to erasure. */
const fromPolicy = (
  { desk: { policy } }: Context,
  right: LoadedRequest["right"],
): Pick<FulfilledFacts, "disclosure" | "backups"> => ({
  disclosure:
    right === "access" ? { inventory: policy.inventory, processors: policy.processors } : null,
  backups: right === "erasure" ? (policy.backups ?? null) : null,
});

type ResponseInput = {
  summary: string;
  /** Makes the files available for download until then, and returns their ids. */
  publishFiles: (expiresAt: Date) => Promise<string[]>;
  facts?: Facts;
};

/** What the step `fulfil` does, with or without approval. */
export async function fulfilDecision(
  ctx: Context,
  tx: Tx,
  request: LoadedRequest,
  { summary, publishFiles, facts }: ResponseInput,
): Promise<Decision> {
  requireVerified(request);
  await requireTasksDone(tx, request);
  const { resultDays, zone } = ctx.desk.policy;
  const lastDay = legalDay(ctx.now.getTime(), zone) + resultDays;
  const files = await publishFiles(new Date(endOfDay(lastDay, zone)));
  requireContent({ summary, files: files.length });
  return {
    change: { answeredAt: ctx.now },
    facts: { ...facts, files },
    emails: [
      {
        kind: "fulfilled",
        facts: {
          right: request.right,
          summary: summary || null,
          files: files.length,
          expiresOn: files.length > 0 ? dateOf(lastDay) : null,
          ...fromPolicy(ctx, request.right),
          ...routesOf(ctx, request.law, request),
        },
      },
    ],
  };
}
