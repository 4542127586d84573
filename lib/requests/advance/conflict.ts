import type { EditConflict, Texts } from "@/lib/domain/problem/difference";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Step } from "@/lib/domain/request/steps";
import type { Context } from "@/lib/platform/context";
import type { LogEntry, Tx } from "@/lib/platform/database/db";
import type { LoadedRequest } from "@/lib/requests/record/load-request";
import { membersOf, namesOf } from "@/lib/requests/record/members";
import { changesSince } from "./changes";

type CurrentRequest = Pick<LoadedRequest, "id" | "version" | "assigneeId" | "laws">;

type Facts = { version?: number; assignee?: string | null; was?: string[]; laws?: string[] };

const factsOf = ({ facts }: LogEntry) => facts as Facts;
const lawFields = ([law = "", also = ""]: readonly string[]): Texts => ({ law, also });

/**
 * What the fields of a step's form held at `version`, what they hold now, and who changed them. The log has the earlier
 * values.
 */
async function conflictingFields(
  ctx: Context,
  tx: Tx,
  step: Step,
  { request, version }: { request: CurrentRequest; version: number },
): Promise<EditConflict> {
  const now = { version: String(request.version) };
  if (step !== "assign" && step !== "correct-law") return { now, before: {}, theirs: {}, by: {} };
  const entries = await tx.logEntry.findMany({
    where: { chain: request.id, event: step },
    orderBy: { seq: "asc" },
  });
  const members = namesOf(await membersOf(ctx, tx));
  const isLater = (entry: LogEntry) => (factsOf(entry).version ?? 0) > version;
  const last =
    entries
      .filter(isLater)
      .at(-1)
      ?.actor.replace(/^staff:/, "") ?? "";
  const by = members.get(last) ?? "";
  if (step === "assign") {
    const earlier = entries.filter((entry) => !isLater(entry)).at(-1);
    const before = (earlier && factsOf(earlier).assignee) ?? "";
    const assignee = request.assigneeId ?? "";
    const former = message("finding.member.former");
    const gone = { [before]: former, [assignee]: former };
    const words = { ...gone, ...Object.fromEntries(members), "": message("finding.assignee.none") };
    return { now, before: { assignee: before }, theirs: { assignee }, by: { assignee: by }, words };
  }
  const first = entries.find(isLater);
  const before = lawFields((first && factsOf(first).was) ?? request.laws);
  return { now, before, theirs: lawFields(request.laws), by: { law: by, also: by } };
}

/** The edit conflict of a form that was opened at `version`: what was done with the request since. Nothing was overwritten. */
export async function editConflict(
  ctx: Context,
  tx: Tx,
  step: Step,
  { request, version }: { request: CurrentRequest; version: number },
): Promise<Problem> {
  const { zone } = ctx.desk.policy;
  const changes = await changesSince(tx, request.id, { version, zone });
  return new Problem(
    "conflict",
    message("problem.conflict.requestChanged", { changes }),
    {},
    await conflictingFields(ctx, tx, step, { request, version }),
  );
}
