import { sha256 } from "@/lib/platform/crypto";
export const keyHash = (entryPoint: EntryPoint | "appeal", idempotencyKey: string): string =>
  Buffer.from(sha256(`${entryPoint}:${idempotencyKey}`)).toString("base64url");

/** Where a submission comes in. Keys of one are unknown at the others, where somebody else may have made them up. */
export type EntryPoint = "form" | "whole" | "json" | "cli";
