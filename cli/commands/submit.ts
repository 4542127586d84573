import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { Problem } from "@/lib/domain/problem";
import { submissionSchema } from "@/lib/domain/submission";
import { contextFor } from "@/lib/platform/context";
import { submitRequest } from "@/lib/requests/submit";
import { sayFrom, wordsFor } from "@/lib/words/words";

const text = { type: "string" } as const;

/** A request that came by letter or telephone, by the same schema and use case as the form. */
export const submit = {
  usage:
    "submit --desk SLUG --right RIGHT --email ADDRESS [--name NAME] [--residence PLACE] [--identifier ID] [--details TEXT] [--person self|child|other --authority TEXT] [--received INSTANT] [--key KEY]",
  run: async (args: string[]): Promise<number> => {
    const { values } = parseArgs({
      args,
      options: {
        desk: text,
        right: text,
        email: text,
        name: text,
        residence: text,
        identifier: text,
        details: text,
        person: { ...text, default: "self" },
        authority: text,
        received: text,
        key: text,
      },
    });
    const received = values.received ? new Date(values.received) : new Date();
    if (Number.isNaN(received.getTime())) {
      throw new Problem("invalid", "The day of receipt is not an instant.", {
        received: "Give it like 2026-01-31T22:30:00Z.",
      });
    }
    const ctx = await contextFor({ slug: values.desk ?? "" }, { kind: "subject" }, received);
    const say = sayFrom(wordsFor("en"), "form");
    const parsed = submissionSchema(ctx.desk.policy, say).safeParse(values);
    if (!parsed.success) {
      const fields = parsed.error.issues.map(({ path, message }) => [String(path[0]), message]);
      throw new Problem("invalid", "The request is not complete.", Object.fromEntries(fields));
    }
    const { reference, dueOn } = await submitRequest(ctx, {
      ...parsed.data,
      idempotencyKey: values.key ?? randomUUID(),
      locale: "en",
      channel: "cli",
    });
    console.log(JSON.stringify({ reference, dueOn }));
    return 0;
  },
};
