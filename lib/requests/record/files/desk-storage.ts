import { message } from "@/lib/domain/problem/message";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { env } from "@/lib/platform/env";
import { filesProblem } from "@/lib/platform/files/files";

const GIGABYTE = 1024 ** 3;
/** Staff and the operator are warned from this share of the limit on. */
const NEARLY_FULL = 0.9;

const limitBytes = (): number => env().DESK_FILES_GB * GIGABYTE;

/** The size of all stored files of the desk. The query reads the index `file_stored` and no file. */
export async function storedBytes({ desk }: Context, tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<{ bytes: number }[]>`
    select coalesce(sum("size"), 0)::float8 as bytes from "file"
     where "desk_id" = ${desk.id} and ("storage_key" is not null or "content" is not null)`;
  return row?.bytes ?? 0;
}

/**
 * Throws if a desk that stores this many bytes takes no more files. Two uploads that end at the same moment may both be
 * kept: a lock would make everyone at the desk wait, and one form has at most 200 MB.
 */
export function requireDeskSpace({ actor }: Context, bytes: number): void {
  if (bytes <= limitBytes()) return;
  // Requesters cannot delete files, so their message names another way to send them.
  const staff = actor.kind === "staff";
  throw filesProblem(
    staff ? message("files.fullDesk", { gigabytes: env().DESK_FILES_GB }) : message("files.full"),
  );
}

export const isNearlyFull = (bytes: number): boolean => bytes >= NEARLY_FULL * limitBytes();

type NearlyFull = { bytes: number; limit: number; full: boolean };

/** How full the storage of the desk was at the last periodic job; `null` if there is space. For the staff pages. */
export async function nearlyFull(ctx: Context): Promise<NearlyFull | null> {
  const where = { deskId: ctx.desk.id };
  const row = await ctx.db((tx) => tx.deskSweep.findUnique({ where }));
  const bytes = Number(row?.filesBytes ?? 0);
  const limit = limitBytes();
  return isNearlyFull(bytes) ? { bytes, limit, full: bytes >= limit } : null;
}
