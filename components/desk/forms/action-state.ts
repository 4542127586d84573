import type { Difference } from "@/lib/domain/problem/difference";

/** What an action returns when it fails: the reason, and everything that was typed. */
export type ActState = {
  message: string;
  fields: Record<string, string>;
  values: Record<string, string>;
  /** Replaces the title "Nothing was changed". */
  title?: string;
  build?: string;
  /** What others changed in the meantime. `values` are then based on the current version. */
  differences?: readonly Difference[];
} | null;

/** A server action. It redirects when it succeeds. */
export type Act = (state: ActState, form: FormData) => Promise<ActState>;

/** The address that a form with files is posted to, and the state that a post without script came back with. */
export type Address = { readonly address: string; readonly told: ActState };
