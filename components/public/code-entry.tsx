import { CodeField } from "@/components/form/code-field";
import { Submit } from "@/components/form/submit";
import type { Translate } from "@/lib/words/translator";

export interface CodeEntryProps {
  /** The address of the request; the forms post below it. */
  readonly path: string;
  /** The page with the forms, to return to with an error. */
  readonly back: string;
  /** The page that the correct code leads to. Defaults to the page of the request. */
  readonly next?: string;
  readonly label: string;
  readonly hint: string;
  readonly submit: string;
  readonly variant?: "primary" | "secondary";
  /** What was typed before, if the page is shown again. */
  readonly typed?: string;
  readonly error?: string;
  readonly t: Translate;
}

/** The form for the code from an email. */
export function CodeEntry(props: CodeEntryProps) {
  return (
    <form id="typed" className="flow" method="post" action={`${props.path}/code`} noValidate>
      <ReturnFields back={props.back} next={props.next} />
      <CodeField
        name="code"
        label={props.label}
        hint={props.hint}
        defaultValue={props.typed}
        error={props.error}
        errorPrefix={props.t("form.common.errorPrefix")}
      />
      <Submit variant={props.variant}>{props.submit}</Submit>
    </form>
  );
}

export function SendCode({
  path,
  back,
  next,
  submit,
  variant = "secondary",
}: Pick<CodeEntryProps, "path" | "back" | "next" | "submit" | "variant">) {
  return (
    <form method="post" action={`${path}/resend`}>
      <ReturnFields back={back} next={next} />
      <Submit variant={variant}>{submit}</Submit>
    </form>
  );
}

const ReturnFields = ({ back, next }: Pick<CodeEntryProps, "back" | "next">) => (
  <>
    <input type="hidden" name="back" value={back} />
    {next ? <input type="hidden" name="next" value={next} /> : null}
  </>
);
