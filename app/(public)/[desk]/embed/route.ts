import { deskOf } from "@/app/(public)/_requester/desk";
import { frameAnswer, receiptAt } from "@/app/(public)/_requester/frame";
import { languagesHere } from "@/app/(public)/_requester/languages";
import { closedBody, goneBody, questionsBody, receiptBody } from "@/components/embed/frame-page";
import { drawForm } from "@/components/embed/whole-form";
import { rightSchema } from "@/lib/domain/law/right";
import { randomToken } from "@/lib/platform/keys/crypto";

type Params = { desk: string };

/** The whole form on one page that works in a frame, without cookies and without scripts. */
export async function GET(
  request: Request,
  { params }: { params: Promise<Params> },
): Promise<Response> {
  const desk = await deskOf((await params).desk);
  const { policy, t, home } = desk;
  const query = new URL(request.url).searchParams;
  const sent = query.get("sent");
  if (sent !== null) {
    const receipt = receiptAt(desk, sent);
    return receipt
      ? frameAnswer(desk, {
          title: t("form.sent.title"),
          body: receiptBody(policy, t, receipt),
        })
      : frameAnswer(desk, { title: t("form.sent.goneTitle"), body: goneBody(policy, t) });
  }
  if (policy.embedOrigins.length === 0) {
    const title = t("form.embed.closedTitle");
    return frameAnswer(desk, { title, body: closedBody(policy, t) });
  }
  const form = drawForm({
    policy,
    t,
    action: `${home}/request/send`,
    idempotencyKey: randomToken(),
    languages: await languagesHere(t),
    values: { right: rightSchema.safeParse(query.get("right")).data },
    errors: {},
  });
  return frameAnswer(desk, {
    title: t("form.start.plainTitle", { name: policy.name }),
    body: questionsBody(policy, t, form),
    typed: true,
  });
}
