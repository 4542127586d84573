import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { Problem } from "@/lib/domain/problem";
import { submissionSchema } from "@/lib/domain/submission";
import { contextFor } from "@/lib/platform/context";
import { submitRequest } from "@/lib/requests/submit";
import { sayFrom, wordsFor } from "@/lib/words/words";
import { instantOption } from "./instant";

const text = { type: "string" } as const;

/** A request that came by letter or telephone, by the same schema and use case as the form. */
export const submit = {
  usage:
    "submit --desk SLUG --right RIGHT --email ADDRESS [--name NAME] [--residence PLACE] [--identifier ID] [--details TEXT] [--person self|child|other --authority TEXT] [--received INSTANT] [--now INSTANT] [--key KEY]",
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
        now: text,
        key: text,
      },
    });
    const now = instantOption("now", values.now);
    const receivedAt = values.received ? instantOption("received", values.received) : now;
    if (receivedAt > now) {
      throw new Problem("invalid", "A request cannot be received later than it is entered.", {
        received: "Give an instant that has passed.",
      });
    }
    const ctx = await contextFor({ slug: values.desk ?? "" }, { kind: "subject" }, now);
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
      receivedAt,
    });
    console.log(JSON.stringify({ reference, dueOn }));
    return 0;
  },
};
