"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, startTransition, useActionState, useEffect, useRef } from "react";
import { Submit } from "@/components/form/submit";
import { useTranslate } from "@/components/i18n/use-translate";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { KeyHint } from "@/components/ui/key-hint";
import { FORM_PLACE } from "@/lib/domain/problem/kept-form";
import type { Translate } from "@/lib/words/translator";
import { Differences, Problems, UnsentInput } from "./action-errors";
import { sendTo, withFailureState } from "./action-failure";
import { type ActField, ActFieldInput } from "./action-fields";
import type { Act, ActState, Address } from "./action-state";
import { useKeptForm } from "./kept-form";

export interface ActFormProps {
  /** A server action, or for a form with files the address that it is posted to, with and without script. */
  readonly action: Act | Address;
  /** Prefix of the ids of the fields, and the target of keys and links. */
  readonly id: string;
  /** The address of the page that shows the form. The form is posted to it without script. */
  readonly page: string;
  readonly fields?: readonly ActField[];
  /** Fields that are rarely needed, in a part that opens. A form with such a part has columns. */
  readonly folded?: { readonly label: string; readonly fields: readonly ActField[] };
  /** Fields after that part. */
  readonly last?: readonly ActField[];
  readonly hidden?: Readonly<Record<string, string>>;
  /** The text of the button: "Send the message". */
  readonly submit: string;
  readonly variant?: "primary" | "secondary" | "quiet" | "danger";
  /** The person or thing that the action is about, for screen readers, if only the layout shows it. */
  readonly about?: string;
  /** Shown before the fields: what the action will do. */
  readonly children?: ReactNode;
  /** Shown after the button. */
  readonly foot?: ReactNode;
}

export interface ActPanelProps extends ActFormProps {
  /** The name of the panel. */
  readonly label?: string;
  /** Shows the open form under its label instead of a panel that opens. */
  readonly standing?: boolean;
  readonly keyHint?: string;
  /** Lists the panel in the command palette, under its label and these synonyms. */
  readonly also?: string;
  /** Opening one panel closes the others of the same name. */
  readonly name?: string;
  /** Whether the request can take this step now. A form that came back with an error stays, with what was typed. */
  readonly offered?: boolean;
  /** Why the action is not possible, shown instead of the form. */
  readonly unable?: string;
  /** Opens the panel before anything was sent, because it contains a draft. */
  readonly begun?: boolean;
}

/** How the browser sends the form: to an address together with its files, to an action without files. */
function actionFor(action: ActFormProps["action"], go: (next: string) => void, t: Translate): Act {
  if ("address" in action) return sendTo(action.address, go, t);
  return typeof window === "undefined" ? action : withFailureState(action, t);
}

/** An action for staff with its form. Without script it is a plain form. */
export function ActPanel(props: ActPanelProps) {
  const { label, standing, keyHint, also, name, offered = true, unable, begun, ...form } = props;
  const { action, id, page, about } = form;
  // Without script, the posted address tells which form comes back, so each form has an address of its own.
  const router = useRouter();
  const t = useTranslate();
  const kept = useKeptForm(id);
  const place = `${page}${page.includes("?") ? "&" : "?"}form=${id}`;
  const [state, dispatch, pending] = useActionState(
    actionFor(action, (next) => router.push(next as never), t),
    "address" in action ? action.told : kept,
    place,
  );
  useFreshFacts(state);
  if (!offered || (unable && state)) {
    return state ? <UnsentInput id={id} label={label ?? form.submit} state={state} /> : null;
  }
  const shown = unable ? (
    <p>{unable}</p>
  ) : (
    <ActBody {...form} place={place} state={state} dispatch={dispatch} pending={pending} />
  );
  return label && !standing ? (
    <Disclosure
      full={about ? undefined : true}
      id={id}
      label={about ? <Labelled label={label} about={about} /> : label}
      keyHint={keyHint}
      name={name}
      open={state || begun ? true : undefined}
      listed={also === undefined ? undefined : label}
      also={also}
    >
      {shown}
    </Disclosure>
  ) : (
    <div
      id={id}
      data-listed={also === undefined ? undefined : label}
      data-also={also}
      data-keys={keyHint}
    >
      {label && form.fields ? (
        <h3 className="mb-2 flex items-center justify-between gap-2">
          {label}
          {keyHint ? <KeyHint keys={keyHint} /> : null}
        </h3>
      ) : null}
      {shown}
    </div>
  );
}

function Labelled({ label, about }: { readonly label: string; readonly about: string }) {
  return (
    <span>
      {label}
      <span className="sr-words"> {about}</span>
    </span>
  );
}

/**
 * After a conflict, the page around the form is refreshed and the form keeps what was typed. If another build
 * responded than the one that rendered the page, Next.js would reload the page and lose what was typed, so it is not
 * refreshed.
 */
function useFreshFacts(state: ActState) {
  const router = useRouter();
  useEffect(() => {
    if (!state || Object.keys(state.fields).length > 0) return;
    const renderedBuild = document.querySelector<HTMLElement>("[data-build]")?.dataset.build;
    if (state.build === renderedBuild) router.refresh();
  }, [state, router]);
}

/**
 * The React key of a field. It changes when the field takes over another person's value, which remounts the field
 * without the text that was typed into it before.
 */
function fieldKey(state: ActState, name: string): string {
  const adopted = state?.differences?.find((one) => one.name === name && !one.both);
  return adopted ? `${name} ${adopted.value}` : name;
}

/** A form that came back, for example after a lost response, is sent again with the same idempotency key. */
const IDEMPOTENCY_KEY = "idempotencyKey";

const MULTIPART = "multipart/form-data";

interface ActBodyProps extends ActFormProps {
  readonly place: string;
  readonly state: ActState;
  readonly dispatch: (form: FormData) => void;
  readonly pending: boolean;
}

function ActBody(props: ActBodyProps) {
  const { id, state, dispatch, pending, fields = [], hidden = {}, variant = "secondary" } = props;
  const { folded, last = [] } = props;
  const allFields = [...fields, ...(folded?.fields ?? []), ...last];
  const attempts = useRef(0);
  const hasConflict = state?.differences !== undefined;
  const uploadAddress = "address" in props.action ? props.action.address : null;
  return (
    <form
      {...(uploadAddress
        ? { action: uploadAddress, method: "post", encType: MULTIPART }
        : { action: dispatch })}
      className="flow"
      noValidate
      aria-busy={pending}
      onSubmit={(event) => {
        // React would reset a form that it submits itself. A second press is ignored while the first is pending.
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        attempts.current += 1;
        if (!pending) startTransition(() => dispatch(form));
      }}
    >
      {state ? <Problems key={attempts.current} id={id} fields={allFields} state={state} /> : null}
      {state ? <Differences key={`differences ${attempts.current}`} id={id} state={state} /> : null}
      {props.children}
      {folded ? <Columns {...props} folded={folded} /> : <Inputs {...props} fields={fields} />}
      {fields.length > 0 || props.children ? (
        <Submit variant={variant === "quiet" ? "secondary" : variant}>{props.submit}</Submit>
      ) : (
        <Button type="submit" variant={variant}>
          {props.about ? <Labelled label={props.submit} about={props.about} /> : props.submit}
        </Button>
      )}
      {uploadAddress ? null : <input type="hidden" name={FORM_PLACE} value={props.place} />}
      {Object.entries(hidden).map(([key, value]) => (
        <input
          key={key}
          type="hidden"
          name={key}
          value={(hasConflict || key === IDEMPOTENCY_KEY ? state?.values[key] : undefined) ?? value}
        />
      ))}
      {props.foot}
    </form>
  );
}

type InputsProps = Pick<ActBodyProps, "id" | "state"> & { readonly fields: readonly ActField[] };

const Inputs = ({ id, state, fields }: InputsProps) =>
  fields.map((field) => (
    <ActFieldInput
      key={fieldKey(state, field.name)}
      field={field}
      id={`${id}-${field.name}`}
      error={state?.fields[field.name]}
      typed={state?.values[field.name]}
    />
  ));

type ColumnsProps = ActBodyProps & { readonly folded: NonNullable<ActFormProps["folded"]> };

/** The fields in columns, the rarely needed ones folded. An error in one of these opens their part. */
function Columns(props: ColumnsProps) {
  const { fields = [], folded, last = [], state } = props;
  const wrong = folded.fields.some(({ name }) => state?.fields[name]);
  const inColumns = (shown: readonly ActField[]) => (
    <div className="field-columns">
      {shown.map((field) => (
        <div key={field.name} data-span={field.span ?? "half"}>
          <Inputs {...props} fields={[field]} />
        </div>
      ))}
    </div>
  );
  return (
    <>
      {inColumns(fields)}
      <Disclosure label={folded.label} open={wrong || undefined}>
        {inColumns(folded.fields)}
      </Disclosure>
      {inColumns(last)}
    </>
  );
}
