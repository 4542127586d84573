import type { Translate } from "@/lib/words/translator";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (one) => ENTITIES[one] ?? one);

type Page = {
  title: string;
  /** HTML. */
  body: string;
  status: number;
  retryAfter?: number | undefined;
};

/** A self-contained page: it needs no stylesheet, no script and no database. */
export const plainPage = (t: Translate, { title, body, status, retryAfter }: Page): Response =>
  new Response(
    `<!doctype html><html lang="${t.locale}" dir="${t.direction}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title><body style="font:1.1rem/1.5 system-ui;max-width:34rem;margin:3rem auto;padding:0 1rem"><main><h1>${title}</h1>${body}</main></body></html>`,
    {
      status,
      headers: {
        "content-type": "text/html; charset=utf-8",
        ...(retryAfter ? { "retry-after": String(retryAfter) } : {}),
      },
    },
  );
