import { parseArgs } from "node:util";
import { desksFor } from "@/cli/desks";
import { inEnglish } from "@/cli/english";
import { checkedNow } from "@/lib/platform/clock";
import { emailState, holdEmail } from "@/lib/platform/email/email-state";
import { retryFailed, undelivered } from "@/lib/requests/conversation/send-again";
import { releaseEmail } from "@/lib/requests/restore/release-email";
import { instantOption } from "./instant";

const OPTIONS = {
  desk: { type: "string" },
  since: { type: "string" },
  "send-all": { type: "boolean" },
} as const;

type Values = { desk?: string; since?: Date; "send-all"?: boolean };

/** Shows what became of emails, and lets an operator send failed ones again, hold all email, or release it. */
export const emails = {
  usage:
    "emails list|retry [--since INSTANT] [--desk SLUG] | emails hold | emails release [--send-all]",
  run: async (args: string[]): Promise<number> => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
    const action = ACTIONS[positionals[0] ?? ""];
    if (!action || positionals.length !== 1) {
      console.error(`Usage: desk ${emails.usage}`);
      return 2;
    }
    const since =
      values.since === undefined ? undefined : await instantOption("since", values.since);
    return action({ ...values, since });
  },
};

const ACTIONS: Readonly<Record<string, (values: Values) => Promise<number>>> = {
  list: async ({ desk, since }) => {
    await printState();
    for (const ctx of await desksFor(desk)) {
      for (const email of await undelivered(ctx, { since })) {
        const { id, kind, state, reference, createdAt, failure } = email;
        console.log(
          [
            createdAt.toISOString(),
            ctx.desk.slug,
            reference ?? "-",
            kind,
            state,
            id,
            inEnglish(failure ?? ""),
          ]
            .join("  ")
            .trimEnd(),
        );
      }
    }
    return 0;
  },
  retry: async ({ desk, since }) => {
    for (const ctx of await desksFor(desk)) {
      const { sent, refused } = await retryFailed(ctx, { since });
      console.log(`${ctx.desk.slug}: ${sent} emails are being sent again.`);
      for (const { id, why } of refused)
        console.error(`${ctx.desk.slug}: ${id}: ${inEnglish(why)}`);
    }
    return 0;
  },
  hold: async () => {
    await holdEmail(await checkedNow());
    console.log("Emails are held. To send them: desk emails release");
    return 0;
  },
  release: async ({ "send-all": sendAll = false }) => {
    const { dropped } = await releaseEmail(await checkedNow(), { sendAll });
    console.log(
      `Emails are released. ${dropped} emails that were or may have been sent before are not sent again.`,
    );
    return 0;
  },
};

async function printState(): Promise<void> {
  const { held, paused, waiting } = await emailState();
  if (held)
    console.log(
      `Emails have been held since ${held.since.toISOString()}. To send them: desk emails release`,
    );
  if (paused) {
    console.log(`Emails have been paused since ${paused.since.toISOString()}: ${paused.reason}`);
  }
  if (waiting.count > 0) console.log(`${waiting.count} emails are waiting to be sent again.`);
}
