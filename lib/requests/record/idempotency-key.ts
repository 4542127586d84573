import { sha256 } from "@/lib/platform/keys/crypto";

/** Where a submission comes in. The same key at two entry points is two keys: different parties may have chosen it. */
export type EntryPoint = "form" | "whole" | "json" | "cli" | "entry";

/** What is stored of an idempotency key: the same key at another entry point is another one. */
export const keyHash = (entryPoint: EntryPoint | "appeal", idempotencyKey: string): string =>
  Buffer.from(sha256(`${entryPoint}:${idempotencyKey}`)).toString("base64url");
