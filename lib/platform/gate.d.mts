import type { IncomingMessage, ServerResponse } from "node:http";
import type { TrustedProxies } from "./client-address.mjs";

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;
export const UPLOADS: RegExp;
export const BODY_LIMITS: {
  bytes: number;
  parts: number;
  fields: number;
  arrivesMs: number;
  waitingBytes: number;
  lingerMs: number;
};
export function withGate(
  answer: Answer,
  options: { trusted: TrustedProxies; https?: boolean; limits?: typeof BODY_LIMITS },
): Answer;

export function signedOutAnswer(
  path: string,
  byScript: boolean,
): { status: number; text: string; headers?: Record<string, string> };
