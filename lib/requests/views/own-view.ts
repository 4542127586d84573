import type { Deadline } from "@/lib/domain/clock/deadline";
import { openWait, promisedOn, publicDeadline } from "@/lib/domain/clock/deadline-terms";
import type { Remedies } from "@/lib/domain/decision/remedy";
import type { Right } from "@/lib/domain/law/right";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Delivery } from "@/lib/domain/request/person";
import type { Outcome, State } from "@/lib/domain/request/state";
import { mayStep } from "@/lib/domain/request/step-rules";
import type { FileView, WaitView } from "@/lib/domain/request/view";
import type { Context } from "@/lib/platform/context";
import { open } from "@/lib/platform/crypto";
import type { File, Tx } from "@/lib/platform/db";
import { openMail } from "@/lib/platform/outbox";
import { acknowledgedAt } from "@/lib/requests/clock/acknowledgments-due";
import { findUndoWindow } from "@/lib/requests/consequences/undo-window";
import { isUsedUp } from "@/lib/requests/conversation/download";
import { appealSince, type Links, linksOf } from "@/lib/requests/decision/appeal";
import { deliveryOf, mayChooseDelivery } from "@/lib/requests/decision/choose-delivery";
import { openRemedies, refusalOf } from "@/lib/requests/decision/remedies";
import { type SignInView, signInView } from "@/lib/requests/identity/sign-in";
import { waitViews } from "@/lib/requests/record/compute-clock";
import { fileView } from "@/lib/requests/record/files";
import { type RequestedProofs, requestedProofs } from "@/lib/requests/record/identity-state";
import { type LoadedRequest, loadRequest, noSuchRequest } from "@/lib/requests/record/load-request";
import { mergedReferences, mergeTarget } from "@/lib/requests/record/merged";
import { messageContext } from "@/lib/requests/record/message-store";

/** A file on the page of its requester: whether its last day has passed, and whether it was downloaded too often. */
export type OwnFileView = FileView & { expired: boolean; usedUp: boolean };

/** What the person sees of their own request: no notes, no names of staff, no internal ids. */
export type OwnRequest = {
  reference: string;
  /** The language that it was made in, and that its letters are written in. */
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
  /** Whether its receipt was acknowledged, or the time for it is over: then no day of it lies ahead. */
  ackIsPast: boolean;
  answeredAt: string | null;
  closedAt: string | null;
  messages: { from: "desk" | "subject"; at: string; text: string; files: OwnFileView[] }[];
  results: OwnFileView[];
  /** What the desk wrote, newest first: the answer itself among it, also where the mail was lost. */
  letters: { at: string; subject: string; text: string }[];
  mayWithdraw: boolean;
  mayReply: boolean;
  mayChangeAddress: boolean;
  /** We could not tell who asks, or found nothing: whoever says more is looked for again. */
  unidentified: boolean;
  links: Links;
  /** Which request of theirs is answered for this one, and which ones this one is answered for. */
  together: { into: string | null; others: string[] };
  /** Where to go on from the answer; `null` before there is one. */
  remedies: Remedies | null;
  /** Whether an appeal to us is still to be had; one was sent already where it is not. */
  mayAppeal: boolean;
  /** How the answer is wanted; `null` where nothing is handed over. */
  delivery: Delivery | null;
  mayChooseDelivery: boolean;
  /** What has to be shown before data is given out; `null` where nothing is asked for. */
  asked: RequestedProofs | null;
  /** What there is to sign in for; `null` where nothing is. */
  signIn: SignInView | null;
  /** What was sent to show it, the deleted among it. */
  proofs: FileView[];
};

export async function readOwnRequest(ctx: Context, requestId: string): Promise<OwnRequest> {
  return ctx.db(async (tx) => {
    const row = await tx.request.findUnique({ where: { id: requestId } });
    if (!row) throw noSuchRequest();
    const { key } = loadRequest(row);
    if (!key) throw new Problem("not-found", message("problem.request.erasedAsPromised"));
    const act = await findUndoWindow(ctx, tx, { id: requestId, key });
    // What may still be taken back has not happened yet for the person.
    const held = loadRequest({ ...row, ...act?.columns });
    const waits = [...(act?.letters ?? []), ...(act?.files ?? []), act?.message ?? ""];
    const messages = await tx.message.findMany({
      where: { requestId, kind: { in: ["to-subject", "from-subject"] }, id: { notIn: waits } },
      include: { files: { omit: { content: true } } },
      orderBy: { createdAt: "asc" },
    });
    const files = await tx.file.findMany({
      where: { requestId, purpose: { in: ["result", "proof"] }, id: { notIn: waits } },
      omit: { content: true },
      orderBy: { createdAt: "asc" },
    });
    return {
      reference: row.reference,
      locale: row.locale,
      right: held.right,
      state: held.state,
      outcome: held.outcome,
      email: held.person?.email ?? "",
      receivedOn: held.deadline.receivedOn,
      dueOn: promisedOn(held.deadline),
      extended: held.extendedAt !== null,
      expectedOn: held.expectedOn,
      deadline: publicDeadline(held.deadline),
      waits: waitViews(ctx.desk.policy.zone, held),
      ackIsPast:
        (held.ackDueAt !== null && held.ackDueAt <= ctx.now) ||
        (await acknowledgedAt(tx, requestId)) !== null,
      answeredAt: held.answeredAt?.toISOString() ?? null,
      closedAt: held.closedAt?.toISOString() ?? null,
      messages: messages.map(({ id, kind, createdAt, sealed, files }) => ({
        from: kind === "from-subject" ? "subject" : "desk",
        at: createdAt.toISOString(),
        text: sealed ? open(key, sealed, messageContext(id)).toString() : "",
        files: files.map((file) => ownFile(ctx, file, held)),
      })),
      results: files.filter(isResult).map((file) => ownFile(ctx, file, held)),
      proofs: files.filter((file) => !isResult(file)).map((file) => fileView(file, held)),
      letters: await lettersTo(tx, { id: requestId, key }, waits),
      mayWithdraw: mayStep("withdraw", held.state),
      mayReply: mayStep("reply", held.state),
      ...(await waysOn(ctx, tx, held)),
    };
  });
}

const ownFile = (
  { now }: Context,
  file: Omit<File, "content">,
  held: LoadedRequest,
): OwnFileView => ({
  ...fileView(file, held),
  expired: file.expiresAt !== null && file.expiresAt <= now,
  usedUp: isUsedUp(file, now),
});

const isResult = ({ purpose }: { purpose: string }): boolean => purpose === "result";

/** What the person can do with the request as it stands, beside writing and withdrawing. */
async function waysOn(ctx: Context, tx: Tx, held: LoadedRequest) {
  const refusal = await refusalOf(tx, held);
  const remedies = openRemedies(ctx.desk.policy, held, refusal);
  const asksWho = openWait(held.waits, "identity") !== undefined;
  return {
    mayChangeAddress: mayStep("correct-address", held.state),
    unidentified: refusal?.identity === true || held.outcome === "nothing-held" || asksWho,
    links: await linksOf(tx, held),
    together: {
      into: (await mergeTarget(tx, held))?.reference ?? null,
      others: await mergedReferences(tx, held.id),
    },
    remedies,
    mayAppeal: Boolean(remedies?.appeal?.right) && (await appealSince(tx, held)) === null,
    delivery: deliveryOf(held),
    mayChooseDelivery: mayChooseDelivery(held),
    asked: requestedProofs(ctx, held),
    signIn: signInView(ctx, held),
  };
}

// Mails that only carry a code or say that there is something on the page.
const NOT_KEPT = [
  "confirm",
  "confirm-reminder",
  "receipt",
  "code",
  "new-address",
  "message",
  "permission",
];

async function lettersTo(
  tx: Tx,
  { id: requestId, key }: { id: string; key: Buffer },
  waits: string[],
): Promise<OwnRequest["letters"]> {
  const rows = await tx.letter.findMany({
    where: { requestId, recipientId: null, kind: { notIn: NOT_KEPT }, id: { notIn: waits } },
    orderBy: { createdAt: "desc" },
  });
  return rows.flatMap(({ id, createdAt, sealed }) => {
    if (!sealed) return [];
    const { subject, text } = openMail(id, sealed, key);
    return [{ at: createdAt.toISOString(), subject, text }];
  });
}
