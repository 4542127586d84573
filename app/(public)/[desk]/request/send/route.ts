import { formRoute } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { withClosedPolicy } from "@/app/_door/frame";
import { isSameOrigin, requireOriginOf, requireSameOrigin } from "@/app/_door/guard";
import { deskOf } from "@/app/(public)/_requester/desk";
import { WHOLE } from "@/components/embed/whole-form";
import { withConcurrencyLimit } from "@/lib/platform/http/admission";
import { jsonRoute } from "./json-route";
import { keepAnswer } from "./keep-answer";
import { sendForm } from "./send-form";
import { sendWhole } from "./send-whole";

// The longest possible answers to the questions of one right, in characters that take twelve bytes each.
const LIMIT = 256 * 1024;

type Params = { desk: string };
type Context = { params: Promise<Params> };

/** Receives every step of the form. Its address never changes, so that a page opened before an upgrade still works. */
const takeForm = formRoute<Params>(async (request, { desk: slug }) => {
  const posted = await readForm(request, LIMIT);
  return withConcurrencyLimit(() => takeStep(request, slug, posted));
}, requireKnownSite);

async function takeStep(request: Request, slug: string, posted: FormData): Promise<Response> {
  const desk = await deskOf(slug);
  const typed = textsOf(posted);
  if (typed.step === WHOLE) return sendWhole(desk, typed);
  // All other steps act for the browser that has the cookie of the draft, so only our own pages may send them.
  await requireSameOrigin(request.headers);
  return typed.step === "check" ? sendForm(desk, typed) : keepAnswer(desk, posted);
}

/** Accepts our own pages and the sites that the desk allows to send a form of their own. */
async function requireKnownSite({ headers }: Request, { desk }: Params): Promise<void> {
  if (isSameOrigin(headers)) return;
  await requireOriginOf(headers, (await deskOf(desk)).policy.embedOrigins);
}

const takeJson = jsonRoute(LIMIT);

export const POST = async (request: Request, context: Context): Promise<Response> =>
  withClosedPolicy(
    await (/^application\/(?:[\w.-]+\+)?json\b/i.test(request.headers.get("content-type") ?? "")
      ? takeJson(request, context)
      : takeForm(request, context)),
  );
