import type { Metadata } from "next";
import { Fragment } from "react";
import { staffContext } from "@/app/_door/context";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import { ActPanel } from "@/components/desk/act-form";
import { Done } from "@/components/desk/done";
import { lookFields } from "@/components/desk/look-fields";
import { saveLook } from "./actions";

export const metadata: Metadata = { title: "Your settings" };

type Props = {
  params: Promise<{ desk: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export default async function YouPage({ params, searchParams }: Props) {
  const staff = await staffContext((await params).desk);
  const { ctx, person } = staff;
  const done = String((await searchParams).done ?? "");
  return (
    <DeskFrame staff={staff} here="you" title="Your settings">
      <div className="grid max-w-md gap-6">
        <Done done={done} />
        <Fragment key={done}>
          <section aria-labelledby="look" className="grid gap-2">
            <h2 id="look">How you see the desk</h2>
            <p>It holds at every desk you work at, on every device, and for nobody else.</p>
            <ActPanel
              id="settings"
              action={saveLook.bind(null, ctx.desk.slug)}
              page={`/desk/${ctx.desk.slug}/you`}
              fields={lookFields(person.settings, ctx.desk.policy.zone)}
              submit="Save"
              variant="primary"
            />
          </section>
        </Fragment>
      </div>
    </DeskFrame>
  );
}
