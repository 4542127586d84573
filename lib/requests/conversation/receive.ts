import { Problem } from "@/lib/domain/problem/problem";
import { requirePermission } from "@/lib/domain/request/role";
import { requireStep, stepFrom } from "@/lib/domain/request/step-rules";
import type { Step } from "@/lib/domain/request/steps";
import type { FileState } from "@/lib/domain/request/view";
import type { Context } from "@/lib/platform/context";
import {
  type ContentFacts,
  checkedContent,
  fileProblem,
  MAX_FILES,
  namedFile,
  tooManyFiles,
} from "@/lib/platform/files/files";
import { openScan, type Verdict } from "@/lib/platform/files/scan";
import { sealStream } from "@/lib/platform/files/seal-stream";
import { storage } from "@/lib/platform/files/storage";
import type { Source } from "@/lib/platform/files/stream";
import { newId } from "@/lib/platform/keys/crypto";
import { log } from "@/lib/platform/log";
import { editConflict } from "@/lib/requests/advance/conflict";
import type { PreparedRequest } from "@/lib/requests/advance/create";
import { requireDeskSpace, storedBytes } from "@/lib/requests/record/files/desk-storage";
import { contentContext, type Upload } from "@/lib/requests/record/files/files";
import { requireQuota, storedByRequester } from "@/lib/requests/record/files/quota";
import { expectObject, removeUnclaimed } from "@/lib/requests/record/files/stored-objects";
import { requireFilesAllowed } from "@/lib/requests/record/identity-state";
import {
  type LoadedRequest,
  loadRequest,
  noSuchRequest,
  requireKey,
} from "@/lib/requests/record/load-request";

/** An uploaded file: a name that the sender chose, and the bytes as they arrive. */
export type Incoming = { name: string; content: Source };

export type Receiver = {
  /** Checks, seals and stores one file as it arrives. Throws a Problem on the field `files`. */
  take: (file: Incoming) => Promise<Upload>;
  /** Removes all stored uploads that did not become files of the request. */
  discard: () => Promise<void>;
};

/** The request that files are sealed for. */
type Owner = Pick<LoadedRequest, "id" | "key" | "reference">;

/** Takes in files for `step` of this request. Throws where the step is not allowed, before anything is stored. */
export async function openReceiver(ctx: Context, step: Step, reference: string): Promise<Receiver> {
  requireStep(ctx.actor, step);
  const { request, added, stored } = await ctx.db(async (tx) => {
    const row = await tx.request.findUnique({
      where: { deskId_reference: { deskId: ctx.desk.id, reference } },
    });
    if (!row) throw noSuchRequest();
    const added = ctx.actor.kind === "subject" ? await storedByRequester(tx, row) : null;
    return { request: loadRequest(row), added, stored: await storedBytes(ctx, tx) };
  });
  stepFrom(step, request);
  return receiverFor(ctx, request, {
    stored,
    check: (taken) => {
      if (step === "message") requireFilesAllowed(ctx, request);
      // Checked before a byte is read that could not be stored. The step checks again, with the request locked.
      if (added)
        requireQuota({ files: added.files + taken.files, bytes: added.bytes + taken.bytes });
    },
  });
}

/** Takes in the files of a request that a team member enters. They are sealed under its key before it is stored. */
export async function openEntryReceiver(
  ctx: Context,
  { id, key }: PreparedRequest,
): Promise<Receiver> {
  requirePermission(ctx.actor, "request.enter");
  const stored = await ctx.db((tx) => storedBytes(ctx, tx));
  return receiverFor(ctx, { id, key, reference: "new" }, { stored });
}

type Limits = {
  /** How many bytes the desk has stored. */
  stored: number;
  /** Throws where no further file may be taken. `files` includes that file, `bytes` does not. */
  check?: (taken: { files: number; bytes: number }) => void;
};

function receiverFor(ctx: Context, request: Owner, { stored, check }: Limits): Receiver {
  const keys: string[] = [];
  let size = 0;
  return {
    take: async (file) => {
      if (keys.length >= MAX_FILES) throw tooManyFiles();
      const id = newId("fil");
      const storageKey = `${ctx.desk.id}/${id}`;
      check?.({ files: keys.length + 1, bytes: size });
      keys.push(storageKey);
      requireDeskSpace(ctx, stored + size + 1);
      const upload = await receive(ctx, request, { id, storageKey }, file);
      size += upload.size;
      return upload;
    },
    discard: async () => {
      await removeUnclaimed(ctx, keys).catch((err) =>
        log().warn({ err }, "files that were not kept are removed from the storage later"),
      );
    },
  };
}

/**
 * The edit conflict of a form that `openReceiver` refused; `null` where the request has not changed since the `version`
 * of the form.
 */
export async function findEditConflict(
  ctx: Context,
  step: Step,
  reference: string,
  version: number,
): Promise<Problem | null> {
  requirePermission(ctx.actor, "request.read");
  return ctx.db(async (tx) => {
    const row = await tx.request.findUnique({
      where: { deskId_reference: { deskId: ctx.desk.id, reference } },
    });
    const changed = row && version > 0 && version < row.version;
    return changed ? editConflict(ctx, tx, step, { request: loadRequest(row), version }) : null;
  });
}

async function receive(
  ctx: Context,
  request: Owner,
  at: { id: string; storageKey: string },
  file: Incoming,
): Promise<Upload> {
  const named = namedFile(file.name);
  const key = requireKey(request);
  const source = watched(file.content);
  const read: { seen?: ContentFacts } = {};
  try {
    const plain = checkedContent(named, source.content, openScan(), (seen) => {
      read.seen = seen;
    });
    await expectObject(ctx, at.storageKey);
    const sealed = sealStream(key, contentContext(at.id), plain);
    await (await storage()).put(at.storageKey, sealed);
  } catch (error) {
    throw reasonOf(error, {
      name: named.name,
      connectionBroke: source.broke(),
      seen: read.seen,
      facts: { desk: ctx.desk.slug, reference: request.reference },
    });
  }
  if (!read.seen) throw new Error("A file was stored before it was read to its end.");
  const { size, sha256, verdict } = read.seen;
  return { ...at, ...named, requestId: request.id, size, sha256, state: stateOf(verdict) };
}

/** A scanner that did not answer leaves the file in quarantine. */
const stateOf = (verdict: Verdict | null): FileState =>
  verdict === null ? "unscanned" : verdict.result === "clean" ? "clean" : "quarantined";

/** Notes whether the connection of the sender broke, to distinguish that from a failure of the storage. */
function watched(content: Source): { content: Source; broke: () => boolean } {
  let broke = false;
  async function* passed(): AsyncGenerator<Uint8Array> {
    try {
      yield* content;
    } catch (error) {
      broke = true;
      throw error;
    }
  }
  return { content: passed(), broke: () => broke };
}

type Failed = {
  name: string;
  connectionBroke: boolean;
  seen: ContentFacts | undefined;
  facts: { desk: string; reference: string };
};

/** The error to throw. Logs the cause for the operator, without the name of the file. */
function reasonOf(error: unknown, { name, connectionBroke, seen, facts }: Failed): unknown {
  if (seen?.verdict?.result === "infected") {
    log().warn({ ...facts, signature: seen.verdict.signature }, "a file with a virus was refused");
  }
  if (error instanceof Problem || connectionBroke) return error;
  log().error({ ...facts, err: error }, "a file could not be stored");
  return fileProblem(name, "unstored");
}
