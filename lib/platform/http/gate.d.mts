import type { IncomingMessage, ServerResponse } from "node:http";
import type { TrustedProxies } from "./client-address.mjs";

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;
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
  handler: Handler,
  options: { trusted: TrustedProxies; https?: boolean; limits?: typeof BODY_LIMITS },
): Handler;

export function signedOutAnswer(
  path: string,
  byScript: boolean,
): { status: number; text: string; headers?: Record<string, string> };
