import { formRoute } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { deskOf } from "@/app/(public)/_letter/desk";
import { jsonRoute } from "./json-route";
import { keepAnswer } from "./keep-answer";
import { sendForm } from "./send-form";

// The longest answers that the questions of one right may have, in characters that take twelve bytes each.
const LIMIT = 256 * 1024;

type Params = { desk: string };

/** The one address of the form. It never changes, so that a page opened before an upgrade still works. */
const takeForm = formRoute<Params>(async (request, { desk: slug }) => {
  const desk = await deskOf(slug);
  const posted = await readForm(request, LIMIT);
  const typed = textsOf(posted);
  return typed.step === "check" ? sendForm(desk, typed) : keepAnswer(desk, posted);
});

const takeJson = jsonRoute(LIMIT);

export const POST = (request: Request, context: { params: Promise<Params> }): Promise<Response> =>
  /^application\/(?:[\w.-]+\+)?json\b/i.test(request.headers.get("content-type") ?? "")
    ? takeJson(request, context)
    : takeForm(request, context);
