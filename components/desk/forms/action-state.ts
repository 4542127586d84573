import type { Difference } from "@/lib/domain/problem/difference";

/** What comes back from an act that could not be done: why, and everything that was typed. */
export type ActState = {
  message: string;
  fields: Record<string, string>;
  values: Record<string, string>;
  /** In place of "Nothing was changed". */
  title?: string;
  build?: string;
  /** What others changed meanwhile: `values` then rest on how things are now. */
  differences?: readonly Difference[];
} | null;

/** A server action: it redirects where it succeeds. */
export type Act = (state: ActState, form: FormData) => Promise<ActState>;

/** Where a form with files is sent, and what it told without script. */
export type Address = { readonly address: string; readonly told: ActState };
