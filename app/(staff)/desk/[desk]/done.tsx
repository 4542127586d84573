import { wasJustDone } from "@/app/_door/answer";
import { DoneNotice, type DoneNoticeProps } from "@/components/desk/forms/done-notice";

type Props = Pick<DoneNoticeProps, "byPost"> & {
  readonly done: string | readonly string[] | undefined;
};

/** Confirms an action on the page that it led back to, for a moment and only in the browser that took the action. */
export async function Done({ done, byPost }: Props) {
  const name = String(done ?? "");
  return name && (await wasJustDone(name)) ? <DoneNotice done={name} byPost={byPost} /> : null;
}
