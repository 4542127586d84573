import { dateOf } from "@/lib/domain/civil";
import { endOfDay, legalDay } from "@/lib/domain/deadline-zone";
import type { Fulfil, HoldNothing, Refuse } from "@/lib/domain/decision";
import type { RefusalGround } from "@/lib/domain/law";
import { LAWS, type LawId } from "@/lib/domain/laws";
import { Problem } from "@/lib/domain/problem";
import type { Context } from "@/lib/platform/context";
import type { Upload } from "@/lib/platform/files";
import { advance } from "./advance";
import { addFiles } from "./files";
import type { Held } from "./held";

/** A ground of refusal and the law that knows it. */
export type Ground = RefusalGround & { law: LawId };

/** The grounds on which this request may be refused under the laws that apply to it. */
export const groundsFor = (request: Pick<Held, "laws" | "right">): Ground[] =>
  request.laws.flatMap((law) => {
    const grounds: readonly RefusalGround[] = LAWS[law].refusalGrounds;
    return grounds
      .filter(({ rights }) => rights?.includes(request.right) ?? true)
      .map((ground) => ({ ...ground, law }));
  });

/** Where the person can go with a complaint: every refusal says so (GDPR art. 12(4)). */
function remedies(ctx: Context, law: LawId) {
  const { complaint, court } = LAWS[law].remedies;
  const { authority } = ctx.desk.policy;
  return {
    complaint: {
      to: complaint?.to ?? authority.name,
      url: authority.url,
      article: complaint?.article ?? null,
    },
    court,
  };
}

export const refuseRequest = (ctx: Context, reference: string, input: Refuse): Promise<Held> =>
  advance(
    ctx,
    "refuse",
    { reference },
    (request) => {
      const ground = groundsFor(request).find(({ code }) => code === input.ground);
      if (!ground) {
        throw new Problem("invalid", "The law of this request does not know this ground.", {
          ground: "Choose one of the grounds of this law.",
        });
      }
      return {
        change: { answeredAt: ctx.now },
        facts: { ground: ground.code },
        letters: [
          {
            kind: "refused",
            facts: {
              right: request.right,
              ground: { code: ground.code, article: ground.article, title: ground.title },
              explanation: input.explanation,
              ...remedies(ctx, ground.law),
            },
          },
        ],
      };
    },
    { version: input.version },
  );

/** A proper outcome with a letter of its own: nothing is held about the person. */
export const holdNothing = (ctx: Context, reference: string, input: HoldNothing): Promise<Held> =>
  advance(
    ctx,
    "hold-nothing",
    { reference },
    (request) => ({
      change: { answeredAt: ctx.now },
      letters: [
        {
          kind: "nothing-held",
          facts: {
            right: request.right,
            explanation: input.explanation || null,
            ...remedies(ctx, request.law),
          },
        },
      ],
    }),
    { version: input.version },
  );

/** Files never leave as attachments: the letter leads to a page that asks for a fresh code. */
export const fulfilRequest = (
  ctx: Context,
  reference: string,
  input: Fulfil,
  uploads: Upload[] = [],
): Promise<Held> =>
  advance(
    ctx,
    "fulfil",
    { reference },
    async (request, tx) => {
      const { resultDays, zone } = ctx.desk.policy;
      const lastDay = legalDay(ctx.now.getTime(), zone) + resultDays;
      const expiresAt = new Date(endOfDay(lastDay, zone));
      const files = await addFiles(ctx, tx, request, { uploads, purpose: "result", expiresAt });
      return {
        change: { answeredAt: ctx.now },
        facts: { files },
        letters: [
          {
            kind: "fulfilled",
            facts: {
              right: request.right,
              summary: input.summary || null,
              files: files.length,
              expiresOn: files.length > 0 ? dateOf(lastDay) : null,
            },
          },
        ],
      };
    },
    { version: input.version },
  );
