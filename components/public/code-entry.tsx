import { CodeField } from "@/components/form/code-field";
import { Submit } from "@/components/form/submit";
import type { Translate } from "@/lib/words/translator";

export interface CodeEntryProps {
  /** The address of the request; the forms post below it. */
  readonly path: string;
  /** Where the forms stand, for the way back with a problem. */
  readonly back: string;
  /** Where the right code leads; the page of the request where there is none. */
  readonly next?: string;
  readonly label: string;
  readonly hint: string;
  readonly submit: string;
  readonly variant?: "primary" | "secondary";
  /** What was typed before, where the page is shown again. */
  readonly typed?: string;
  readonly error?: string;
  readonly t: Translate;
}

/** Where the code from a mail is typed or pasted. */
export function CodeEntry(props: CodeEntryProps) {
  return (
    <form id="typed" className="flow" method="post" action={`${props.path}/code`} noValidate>
      <Places back={props.back} next={props.next} />
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
      <Places back={back} next={next} />
      <Submit variant={variant}>{submit}</Submit>
    </form>
  );
}

const Places = ({ back, next }: Pick<CodeEntryProps, "back" | "next">) => (
  <>
    <input type="hidden" name="back" value={back} />
    {next ? <input type="hidden" name="next" value={next} /> : null}
  </>
);
