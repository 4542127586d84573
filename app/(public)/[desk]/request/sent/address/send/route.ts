import { formRoute, redirectBackWith, seeOther } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { deskOf } from "@/app/(public)/_requester/desk";
import { readReceipt, saveReceipt } from "@/app/(public)/_requester/receipt";
import { typedEmail } from "@/app/(public)/_requester/typed-email";
import { Problem } from "@/lib/domain/problem/problem";
import { correctUnverifiedAddress } from "@/lib/requests/intake/correct-address";

const LIMIT = 8 * 1024;

/** Corrects the address of the request that this browser sent. Without the receipt, there is nothing to correct. */
export const POST = formRoute<{ desk: string }>(async (request, { desk: slug }) => {
  const desk = await deskOf(slug);
  const { email: typed = "" } = textsOf(await readForm(request, LIMIT));
  const receipt = `${desk.home}/request/sent`;
  const sent = await readReceipt(desk);
  if (!sent) return seeOther(receipt);
  try {
    const email = typedEmail(desk, typed);
    await correctUnverifiedAddress(desk.ctx, { requestId: sent.requestId, email });
    await saveReceipt(
      desk,
      { ...sent, email, receivedAt: new Date(sent.receivedAt), needsVerification: sent.confirms },
      sent.handle,
    );
  } catch (error) {
    if (error instanceof Problem)
      return redirectBackWith(`${receipt}/address`, error, { email: typed });
    throw error;
  }
  return seeOther(`${receipt}?done=corrected`);
});
