import { formRoute } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { walled } from "@/app/_door/frame";
import { isSameOrigin, requireOriginOf, requireSameOrigin } from "@/app/_door/guard";
import { deskOf } from "@/app/(public)/_letter/desk";
import { WHOLE } from "@/components/embed/whole-form";
import { inTurn } from "@/lib/platform/admission";
import { jsonRoute } from "./json-route";
import { keepAnswer } from "./keep-answer";
import { sendForm } from "./send-form";
import { sendWhole } from "./send-whole";

// The longest answers that the questions of one right may have, in characters that take twelve bytes each.
const LIMIT = 256 * 1024;

type Params = { desk: string };
type Context = { params: Promise<Params> };

/** The one address of the form. It never changes, so that a page opened before an upgrade still works. */
const takeForm = formRoute<Params>(async (request, { desk: slug }) => {
  const posted = await readForm(request, LIMIT);
  return inTurn(() => takeStep(request, slug, posted));
}, requireKnownSite);

async function takeStep(request: Request, slug: string, posted: FormData): Promise<Response> {
  const desk = await deskOf(slug);
  const typed = textsOf(posted);
  if (typed.step === WHOLE) return sendWhole(desk, typed);
  // All other steps act for the browser that holds the draft's cookie: they are our own pages' alone.
  await requireSameOrigin(request.headers);
  return typed.step === "check" ? sendForm(desk, typed) : keepAnswer(desk, posted);
}

/** Our own pages, and the sites that the desk lets send a form of their own. */
async function requireKnownSite({ headers }: Request, { desk }: Params): Promise<void> {
  if (isSameOrigin(headers)) return;
  await requireOriginOf(headers, (await deskOf(desk)).policy.embedOrigins);
}

const takeJson = jsonRoute(LIMIT);

export const POST = async (request: Request, context: Context): Promise<Response> =>
  walled(
    await (/^application\/(?:[\w.-]+\+)?json\b/i.test(request.headers.get("content-type") ?? "")
      ? takeJson(request, context)
      : takeForm(request, context)),
  );
