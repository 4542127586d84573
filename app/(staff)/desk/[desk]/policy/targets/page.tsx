import { staffContext } from "@/app/_door/context";
import { titled } from "@/app/_door/titled";
import { Done } from "@/app/(staff)/desk/[desk]/done";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import { TargetForm, TargetsInForce } from "@/components/desk/settings/target-form";
import { say } from "@/components/speech/say";
import { readOwnTargets } from "@/lib/desks/targets";
import { may } from "@/lib/domain/request/role";
import { setTargets } from "./actions";

export const generateMetadata = titled("Own targets");

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ desk: string }>; searchParams: Promise<Query> };

/** What the desk wants to keep to by itself, beside the legal clock. */
export default async function TargetsPage({ params, searchParams }: Props) {
  const staff = await staffContext((await params).desk);
  const { ctx } = staff;
  const { done } = await searchParams;
  const { slug } = ctx.desk;
  const { terms, version } = await readOwnTargets(ctx);
  return (
    <DeskFrame staff={staff} here="policy" title={say("Own targets")}>
      <div className="grid max-w-xl gap-8">
        <Done done={done} />
        <p>
          {say(
            "What you want to keep to by yourselves, in working days of the desk. The legal clock stays as it is, and nobody who asks sees any of this.",
          )}
        </p>
        {may(ctx.actor, "desk.change") ? (
          <TargetForm
            // After a change the fields show what is in force, not what was typed.
            key={String(done)}
            terms={terms}
            seen={String(version)}
            page={`/desk/${slug}/policy/targets`}
            act={setTargets.bind(null, slug)}
          />
        ) : (
          <TargetsInForce terms={terms} />
        )}
        <section aria-labelledby="count" className="grid gap-2">
          <h2 id="count">{say("How days are counted")}</h2>
          <ul className="grid list-disc gap-1 ps-5">
            <li>
              {say(
                "From the day after the request came, in the desk’s zone and without its weekends and holidays; to the end of the day. What has to be confirmed first comes with its confirmation; the answer counts from the receipt, as the law does.",
              )}
            </li>
            <li>
              {say(
                "While a question to the person is open, the time for the answer stands still. As soon as they send anything, it runs on, whether the question was marked as answered or not.",
              )}
            </li>
            <li>{say("No target is later than the day to answer by: then that day counts.")}</li>
          </ul>
        </section>
        <section aria-labelledby="told" className="grid gap-2">
          <h2 id="told">{say("Who is told")}</h2>
          <ol className="grid list-decimal gap-1 ps-5">
            <li>
              {say(
                "At the warning, whoever has the request in hand; where nobody has it, the admins.",
              )}
            </li>
            <li>
              {say("When it is missed, the admins as well. The log of the request notes it.")}
            </li>
          </ol>
          <p>
            {say(
              "Each once, under What wants you and by mail as everybody sets it. What was missed before you set a target is shown and told to nobody.",
            )}
          </p>
        </section>
      </div>
    </DeskFrame>
  );
}
