import { wasJustDone } from "@/app/_door/answer";
import { Notice } from "@/components/form/notice";
import { t } from "@/components/i18n/translate";
import { isolate } from "@/lib/emails/plain-text";
import { formatDay } from "@/lib/words/words";

type Props = {
  done: string;
  request: { readonly dueOn: string | null; readonly person: { readonly email: string } | null };
};

/** Confirms a new request on its page: by when to respond, and how the requester learns that it was received. */
export async function Entered({ done, request: { dueOn, person } }: Props) {
  if (!done.startsWith("enter.") || !(await wasJustDone(done))) return null;
  return (
    <Notice tone="good" live>
      <p>
        {dueOn ? t("entry.saved", { due: formatDay(t, dueOn) }) : t("entry.savedOpen")}{" "}
        {person?.email
          ? t("entry.acknowledged", { email: isolate(person.email) })
          : t("entry.byPost")}
      </p>
    </Notice>
  );
}
