import { deskOf } from "@/app/(public)/_letter/desk";
import { frameAnswer, receiptAt } from "@/app/(public)/_letter/frame";
import { languagesHere } from "@/app/(public)/_letter/languages";
import { closedBody, goneBody, questionsBody, receiptBody } from "@/components/embed/frame-page";
import { drawForm } from "@/components/embed/whole-form";
import { rightSchema } from "@/lib/domain/law/right";
import { randomToken } from "@/lib/platform/crypto";

type Params = { desk: string };

/** The whole form on one page that works in a frame: without cookies and without script. */
export async function GET(
  request: Request,
  { params }: { params: Promise<Params> },
): Promise<Response> {
  const desk = await deskOf((await params).desk);
  const { policy, words, home } = desk;
  const query = new URL(request.url).searchParams;
  const sent = query.get("sent");
  if (sent !== null) {
    const receipt = receiptAt(desk, sent);
    return receipt
      ? frameAnswer(desk, {
          title: words("form.sent.title"),
          body: receiptBody(policy, words, receipt),
        })
      : frameAnswer(desk, { title: words("form.sent.goneTitle"), body: goneBody(policy, words) });
  }
  if (policy.embedOrigins.length === 0) {
    const title = words("form.embed.closedTitle");
    return frameAnswer(desk, { title, body: closedBody(policy, words) });
  }
  const form = drawForm({
    policy,
    words,
    action: `${home}/request/send`,
    idempotencyKey: randomToken(),
    languages: await languagesHere(words),
    values: { right: rightSchema.safeParse(query.get("right")).data },
    errors: {},
  });
  return frameAnswer(desk, {
    title: words("form.start.plainTitle", { name: policy.name }),
    body: questionsBody(policy, words, form),
    typed: true,
  });
}
