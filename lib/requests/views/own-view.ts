import type { Deadline } from "@/lib/domain/clock/deadline";
import { openWait, promisedDueOn, publicDeadline } from "@/lib/domain/clock/deadline-terms";
import type { Remedies } from "@/lib/domain/decision/remedy";
import type { Right } from "@/lib/domain/law/right";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Delivery } from "@/lib/domain/request/person";
import type { Outcome, State } from "@/lib/domain/request/state";
import { mayStep } from "@/lib/domain/request/step-rules";
import type { FileView, WaitView } from "@/lib/domain/request/view";
import type { Context } from "@/lib/platform/context";
import type { File, Tx } from "@/lib/platform/database/db";
import { openEmail } from "@/lib/platform/email/outbox";
import { open } from "@/lib/platform/keys/crypto";
import { acknowledgedAt } from "@/lib/requests/clock/acknowledgments-due";
import { findUndoWindow } from "@/lib/requests/consequences/undo-window";
import { isUsedUp } from "@/lib/requests/conversation/download";
import { currentAppeal, type Links, linksOf } from "@/lib/requests/decision/appeal";
import { deliveryOf, mayChooseDelivery } from "@/lib/requests/decision/choose-delivery";
import { openRemedies, refusalOf } from "@/lib/requests/decision/remedies";
import { type SignInView, signInView } from "@/lib/requests/identity/sign-in";
import { waitViews } from "@/lib/requests/record/compute-clock";
import { fileView } from "@/lib/requests/record/files/files";
import { type RequestedProofs, requestedProofs } from "@/lib/requests/record/identity-state";
import { type LoadedRequest, loadRequest, noSuchRequest } from "@/lib/requests/record/load-request";
import { mergedReferences, mergeTarget } from "@/lib/requests/record/merged";
import { messageContext } from "@/lib/requests/record/message-store";

/** A file on the page of its requester. `usedUp` where it was downloaded as often as it may be. */
type OwnFileView = FileView & { expired: boolean; usedUp: boolean };

/** What the requester sees of their own request: no notes, no names of staff, no internal ids. */
export type OwnRequest = {
  reference: string;
  /** The language that the request was made in and that its emails are written in. */
  locale: string;
  right: Right;
  state: State;
  outcome: Outcome | null;
  email: string;
  receivedOn: string;
  dueOn: string | null;
  extended: boolean;
  /** The day that the requester was last told to expect the response on. */
  expectedOn: string | null;
  deadline: Deadline;
  waits: WaitView[];
  /** Whether the receipt was acknowledged or the time for it is over, so that no date for it is shown. */
  ackIsPast: boolean;
  answeredAt: string | null;
  closedAt: string | null;
  messages: { from: "desk" | "subject"; at: string; text: string; files: OwnFileView[] }[];
  results: OwnFileView[];
  /** The emails from the desk with the response among them, newest first, in case one was lost on its way. */
  emails: { at: string; subject: string; text: string }[];
  mayWithdraw: boolean;
  mayReply: boolean;
  mayChangeAddress: boolean;
  /** The requester could not be identified, or no data was found. With more details the desk searches again. */
  unidentified: boolean;
  links: Links;
  /** The reference of the request that this one is merged into, and those of the requests merged into this one. */
  mergedWith: { into: string | null; others: string[] };
  /** The remedies against the response; `null` before there is one. */
  remedies: Remedies | null;
  /** Whether the requester can appeal to the desk: the law has an appeal, and none was sent yet. */
  mayAppeal: boolean;
  /** How the requester wants the data; `null` where none is given out. */
  delivery: Delivery | null;
  mayChooseDelivery: boolean;
  /** The proofs that are needed before data is given out; `null` where none are. */
  requestedProofs: RequestedProofs | null;
  /** The sign-in that the page offers; `null` where it offers none. */
  signIn: SignInView | null;
  /** The documents that were sent as proof, including deleted ones. */
  proofs: FileView[];
};

/** The request for its requester. Throws `not-found` where there is none, or its personal data was erased. */
export async function readOwnRequest(ctx: Context, requestId: string): Promise<OwnRequest> {
  return ctx.db(async (tx) => {
    const row = await tx.request.findUnique({ where: { id: requestId } });
    if (!row) throw noSuchRequest();
    const { key } = loadRequest(row);
    if (!key) throw new Problem("not-found", message("problem.request.erasedAsPromised"));
    const undo = await findUndoWindow(ctx, tx, { id: requestId, key });
    // A step that can still be undone has not happened yet for the requester.
    const request = loadRequest({ ...row, ...undo?.columns });
    const unsent = [...(undo?.emails ?? []), ...(undo?.files ?? []), undo?.message ?? ""];
    const messages = await tx.message.findMany({
      where: { requestId, kind: { in: ["to-subject", "from-subject"] }, id: { notIn: unsent } },
      include: { files: { omit: { content: true } } },
      orderBy: { createdAt: "asc" },
    });
    const files = await tx.file.findMany({
      where: { requestId, purpose: { in: ["result", "proof"] }, id: { notIn: unsent } },
      omit: { content: true },
      orderBy: { createdAt: "asc" },
    });
    return {
      reference: row.reference,
      locale: row.locale,
      right: request.right,
      state: request.state,
      outcome: request.outcome,
      email: request.person?.email ?? "",
      receivedOn: request.deadline.receivedOn,
      dueOn: promisedDueOn(request.deadline),
      extended: request.extendedAt !== null,
      expectedOn: request.expectedOn,
      deadline: publicDeadline(request.deadline),
      waits: waitViews(ctx.desk.policy.zone, request),
      ackIsPast:
        (request.ackDueAt !== null && request.ackDueAt <= ctx.now) ||
        (await acknowledgedAt(tx, requestId)) !== null,
      answeredAt: request.answeredAt?.toISOString() ?? null,
      closedAt: request.closedAt?.toISOString() ?? null,
      messages: messages.map(({ id, kind, createdAt, sealed, files }) => ({
        from: kind === "from-subject" ? "subject" : "desk",
        at: createdAt.toISOString(),
        text: sealed ? open(key, sealed, messageContext(id)).toString() : "",
        files: files.map((file) => ownFile(ctx, file, request)),
      })),
      results: files.filter(isResult).map((file) => ownFile(ctx, file, request)),
      proofs: files.filter((file) => !isResult(file)).map((file) => fileView(file, request)),
      emails: await emailsTo(tx, { id: requestId, key }, unsent),
      mayWithdraw: mayStep("withdraw", request.state),
      mayReply: mayStep("reply", request.state),
      ...(await otherSteps(ctx, tx, request)),
    };
  });
}

const ownFile = (
  { now }: Context,
  file: Omit<File, "content">,
  request: LoadedRequest,
): OwnFileView => ({
  ...fileView(file, request),
  expired: file.expiresAt !== null && file.expiresAt <= now,
  usedUp: isUsedUp(file, now),
});

const isResult = ({ purpose }: { purpose: string }): boolean => purpose === "result";

/** What the requester can do with the request in its current state, apart from writing and withdrawing. */
async function otherSteps(ctx: Context, tx: Tx, request: LoadedRequest) {
  const refusal = await refusalOf(tx, request);
  const remedies = openRemedies(ctx.desk.policy, request, refusal);
  const asksIdentity = openWait(request.waits, "identity") !== undefined;
  return {
    mayChangeAddress: mayStep("correct-address", request.state),
    unidentified: refusal?.identity === true || request.outcome === "nothing-held" || asksIdentity,
    links: await linksOf(tx, request),
    mergedWith: {
      into: (await mergeTarget(tx, request))?.reference ?? null,
      others: await mergedReferences(tx, request.id),
    },
    remedies,
    mayAppeal: Boolean(remedies?.appeal?.right) && (await currentAppeal(tx, request)) === null,
    delivery: deliveryOf(request),
    mayChooseDelivery: mayChooseDelivery(request),
    requestedProofs: requestedProofs(ctx, request),
    signIn: signInView(ctx, request),
  };
}

// Emails that only contain a code or a link, or say that there is something on the page.
const NOT_SHOWN = [
  "confirm",
  "confirm-reminder",
  "receipt",
  "code",
  "new-address",
  "message",
  "permission",
];

async function emailsTo(
  tx: Tx,
  { id: requestId, key }: { id: string; key: Buffer },
  unsent: string[],
): Promise<OwnRequest["emails"]> {
  const rows = await tx.email.findMany({
    where: { requestId, recipientId: null, kind: { notIn: NOT_SHOWN }, id: { notIn: unsent } },
    orderBy: { createdAt: "desc" },
  });
  return rows.flatMap(({ id, createdAt, sealed }) => {
    if (!sealed) return [];
    const { subject, text } = openEmail(id, sealed, key);
    return [{ at: createdAt.toISOString(), subject, text }];
  });
}
