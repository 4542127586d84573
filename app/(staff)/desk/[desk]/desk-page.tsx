import { wasJustDone } from "@/app/_door/answer";
import { staffContext } from "@/app/_door/context";
import { logRefusal } from "@/app/_door/denied";
import { ErrorSummary } from "@/components/form/error-summary";
import { Notice } from "@/components/form/notice";
import { t } from "@/components/i18n/translate";
import { Empty } from "@/components/ui/empty";
import type { ActionName } from "@/lib/domain/request/steps";
import type { PlainKey } from "@/lib/words/translator";
import { DeskFrame, type DeskFrameProps } from "./frame";

export type Query = Record<string, string | string[] | undefined>;

export interface DeskPageProps {
  readonly params: Promise<{ desk: string }>;
  readonly searchParams: Promise<Query>;
}

/** What a page of the desk starts from. `done` names the action that led back to it. */
export async function readPage({ params, searchParams }: DeskPageProps) {
  const staff = await staffContext((await params).desk);
  const query = await searchParams;
  return {
    staff,
    ctx: staff.ctx,
    slug: staff.ctx.desk.slug,
    query,
    done: String(query.done ?? ""),
  };
}

type RefusedProps = Pick<DeskFrameProps, "staff" | "here" | "title"> & { readonly why: string };

/** In place of a page that the member's role cannot open: who can open it, and who can change the role. */
export async function Refused({ why, ...frame }: RefusedProps) {
  await logRefusal("forbidden");
  return (
    <DeskFrame {...frame}>
      <Empty title={t("desk.noAccess.title")}>
        {why} {t("desk.noAccess.hint")}
      </Empty>
    </DeskFrame>
  );
}

/** The message of each success notice. An action of staff without one does not compile. */
const keyOf = (name: Exclude<ActionName, "approve">): PlainKey => `success.${name}`;

interface DoneProps {
  /** The name of the action and a number. */
  readonly done: string;
  /** Whether the action sent nothing, because the requester has no email address. */
  readonly byPost?: (action: string) => boolean;
}

/** Confirms an action on the page that it led back to, for a moment and only in the browser that took the action. */
export async function Done({ done, byPost }: DoneProps) {
  const action = done.split(".")[0] ?? "";
  const key = byPost?.(action)
    ? "success.by-post"
    : keyOf(action as Exclude<ActionName, "approve">);
  return t.has(key) && (await wasJustDone(done)) ? (
    <Notice tone="good" live>
      <p>{t(key as "success.assign")}</p>
    </Notice>
  ) : null;
}

interface FieldErrorsProps {
  readonly errors: Readonly<Record<string, string>>;
  /** What the ids of the fields begin with. */
  readonly prefix?: string;
}

/** The errors of a form that uses GET, by the names of its fields, above the form. */
export const FieldErrors = ({ errors, prefix = "" }: FieldErrorsProps) => (
  <ErrorSummary
    title={t("browser.form.problem")}
    errors={Object.entries(errors).map(([name, message]) => ({ id: prefix + name, message }))}
  />
);
