import { arrivalOf, type Entry } from "@/lib/domain/intake/entry";
import { lawsOf } from "@/lib/domain/policy/policy";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Person } from "@/lib/domain/request/person";
import { requirePermission } from "@/lib/domain/request/role";
import { canonical } from "@/lib/domain/text/canonical";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { advanceIn } from "@/lib/requests/advance/advance";
import { createRequest, type PreparedRequest, prepareRequest } from "@/lib/requests/advance/create";
import { emailIfUrgent, notifyAssigned } from "@/lib/requests/consequences/notify-staff";
import { acknowledgment } from "@/lib/requests/record/acknowledgment";
import { queueEmail } from "@/lib/requests/record/email-to-requester";
import { addFiles, type Upload } from "@/lib/requests/record/files/files";
import { keyHash } from "@/lib/requests/record/idempotency-key";
import type { LoadedRequest } from "@/lib/requests/record/load-request";
import { knownLanguage } from "@/lib/words/choose-language";
import { type Once, storeOnce } from "./store-once";

/** The files of the form, and the request that they were sealed for. */
export type Evidence = { prepared: PreparedRequest; uploads: Upload[] };

/**
 * Stores a request that reached the desk by email, post, telephone or in person. It is open at once, and its clock
 * starts when it arrived. The requester gets an acknowledgment where they have an email address. Idempotent: the same
 * form again returns the request that it created.
 */
export async function enterRequest(
  ctx: Context,
  input: Entry,
  { prepared, uploads }: Evidence = { prepared: prepareRequest(), uploads: [] },
): Promise<LoadedRequest> {
  requirePermission(ctx.actor, "request.enter");
  if (!knownLanguage(input.locale)) {
    const language = message("problem.entry.language");
    throw new Problem("invalid", language, { locale: language });
  }
  const receivedAt = arrivalOf(input, { now: ctx.now, zone: ctx.desk.policy.zone });
  const once = { key: keyHash("entry", input.idempotencyKey), content: contentOf(input, uploads) };
  const store = (tx: Tx) => enter(ctx, tx, input, { ...once, receivedAt, prepared, uploads });
  return storeOnce(ctx, once, store, (earlier) => earlier);
}

/** The content that makes two entries the same: what was typed, and the files. */
const contentOf = ({ idempotencyKey: _, ...typed }: Entry, uploads: readonly Upload[]): string =>
  canonical({
    ...typed,
    files: uploads.map(({ sha256 }) => Buffer.from(sha256).toString("base64url")),
  });

type Storing = Once & Evidence & { receivedAt: Date };

async function enter(
  ctx: Context,
  tx: Tx,
  input: Entry,
  { key: idempotencyKey, content, receivedAt, prepared, uploads }: Storing,
): Promise<LoadedRequest> {
  const { right, residence, locale, channel } = input;
  const request = await createRequest(ctx, tx, {
    right,
    laws: lawsOf(ctx.desk.policy, right, residence),
    residence,
    locale,
    channel,
    receivedAt,
    idempotencyKey,
    content,
    person: personIn(input),
    files: uploads.map(({ id }) => id),
    prepared,
  });
  await addFiles(ctx, tx, request, { uploads, purpose: "evidence" });
  await queueEmail(ctx, tx, request, acknowledgment(ctx, request));
  await emailIfUrgent(ctx, tx, request);
  return input.assign === "me" ? assignToSelf(ctx, tx, request) : request;
}

const personIn = ({ name, email, identifier, postal, details }: Entry): Person => ({
  name,
  email,
  identifier,
  person: "self",
  authority: "",
  details,
  ...(postal && { postal }),
  // Without an email address there is no code to download files with.
  ...(email === "" && { delivery: { by: "post" as const, postal } }),
});

async function assignToSelf(ctx: Context, tx: Tx, { id }: LoadedRequest): Promise<LoadedRequest> {
  const me = ctx.actor.kind === "staff" ? ctx.actor.id : null;
  const { after } = await advanceIn(ctx, tx, "assign", {
    where: { id },
    decide: async (request) => {
      await notifyAssigned(ctx, tx, request, me);
      return { change: { assigneeId: me }, facts: { assignee: me } };
    },
  });
  return after;
}
