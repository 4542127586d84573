"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, startTransition, useActionState, useEffect, useRef } from "react";
import { ErrorSummary, takeFocus } from "@/components/form/error-summary";
import { Submit } from "@/components/form/submit";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { KeyHint } from "@/components/ui/key-hint";
import { type ActField, ActFieldInput } from "./act-fields";
import { keeping } from "./keeping";
import { sendTo } from "./send-form";

/** What comes back from an act that could not be done: why, and everything that was typed. */
export type ActState = {
  message: string;
  fields: Record<string, string>;
  values: Record<string, string>;
  /** In place of "Nothing was changed". */
  title?: string;
  build?: string;
} | null;

/** A server action: it redirects where it succeeds. */
export type Act = (state: ActState, form: FormData) => Promise<ActState>;

/** Where a form with files is sent, and what it told without script. */
export type Address = { readonly address: string; readonly told: ActState };

export interface ActFormProps {
  /** An address where the form carries files: those go there as they are, with and without script. */
  readonly action: Act | Address;
  /** Stem of the ids of its fields, and where a key or a link leads. */
  readonly id: string;
  /** Where the form is posted to without script: the page as it shows the form. */
  readonly page: string;
  readonly fields?: readonly ActField[];
  readonly hidden?: Readonly<Record<string, string>>;
  /** The act: "Send the message". */
  readonly submit: string;
  readonly variant?: "primary" | "secondary" | "quiet" | "danger";
  /** Whom or what it is about, where sight tells but the words do not. */
  readonly about?: string;
  /** Before the fields: what the act will do. */
  readonly children?: ReactNode;
}

export interface ActPanelProps extends ActFormProps {
  /** What the panel is for. */
  readonly label?: string;
  /** The form stands open, under its label, in place of a panel that opens. */
  readonly standing?: boolean;
  readonly keyHint?: string;
  /** Panels of one name close one another. */
  readonly name?: string;
  /** Whether the request can take this step now. A form that came back stays, with what was typed. */
  readonly offered?: boolean;
  /** Why it cannot be done, said in place of the form. */
  readonly unable?: string;
}

/** What the browser does with the form: an address takes it with its files, an action without. */
function actIn(action: ActFormProps["action"], go: (next: string) => void): Act {
  if ("address" in action) return sendTo(action.address, go);
  return typeof window === "undefined" ? action : keeping(action);
}

/** One act of staff with its form. Works without script as the plain form it is. */
export function ActPanel(props: ActPanelProps) {
  const { label, standing, keyHint, name, offered = true, unable, ...form } = props;
  const { action, id, page, about } = form;
  // Without script a form that comes back is known by the address it was posted to: one for each form.
  const router = useRouter();
  const [state, dispatch, pending] = useActionState(
    actIn(action, (next) => router.push(next as never)),
    "address" in action ? action.told : null,
    `${page}${page.includes("?") ? "&" : "?"}form=${id}`,
  );
  useFreshFacts(state);
  if (!offered) return state ? <Kept id={id} label={label ?? form.submit} state={state} /> : null;
  const shown = unable ? <p>{unable}</p> : <ActBody {...form} {...{ state, dispatch, pending }} />;
  return label && !standing ? (
    <Disclosure
      full={about ? undefined : true}
      id={id}
      label={about ? <Labelled label={label} about={about} /> : label}
      keyHint={keyHint}
      name={name}
      open={state ? true : undefined}
    >
      {shown}
    </Disclosure>
  ) : (
    <div id={id}>
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
 * After a conflict the page around the form shows how things are now; the form keeps what was typed. Where
 * another build answered than the one that drew the page, that would load it anew and lose what was typed.
 */
function useFreshFacts(state: ActState) {
  const router = useRouter();
  useEffect(() => {
    if (!state || Object.keys(state.fields).length > 0) return;
    const drawn = document.querySelector<HTMLElement>("[data-build]")?.dataset.build;
    if (state.build === drawn) router.refresh();
  }, [state, router]);
}

const MULTIPART = "multipart/form-data";

interface ActBodyProps extends ActFormProps {
  readonly state: ActState;
  readonly dispatch: (form: FormData) => void;
  readonly pending: boolean;
}

function ActBody(props: ActBodyProps) {
  const { id, state, dispatch, pending, fields = [], hidden = {}, variant = "secondary" } = props;
  const attempts = useRef(0);
  const plain = "address" in props.action ? props.action.address : null;
  return (
    <form
      {...(plain ? { action: plain, method: "post", encType: MULTIPART } : { action: dispatch })}
      className="flow"
      noValidate
      aria-busy={pending}
      onSubmit={(event) => {
        // React empties a form that it submits itself; a second press while one is under way is no act.
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        attempts.current += 1;
        if (!pending) startTransition(() => dispatch(form));
      }}
    >
      {state ? <Problems key={attempts.current} id={id} fields={fields} state={state} /> : null}
      {props.children}
      {fields.map((field) => (
        <ActFieldInput
          key={field.name}
          field={field}
          id={`${id}-${field.name}`}
          error={state?.fields[field.name]}
          typed={state?.values[field.name]}
        />
      ))}
      {fields.length > 0 || props.children ? (
        <Submit variant={variant === "quiet" ? "secondary" : variant}>{props.submit}</Submit>
      ) : (
        <Button type="submit" variant={variant}>
          {props.about ? <Labelled label={props.submit} about={props.about} /> : props.submit}
        </Button>
      )}
      {Object.entries(hidden).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
    </form>
  );
}

function Problems({
  id,
  fields,
  state,
}: {
  readonly id: string;
  readonly fields: readonly ActField[];
  readonly state: NonNullable<ActState>;
}) {
  const wrong = Object.entries(state.fields);
  if (wrong.length === 0) {
    return (
      <ErrorSummary
        ref={takeFocus}
        title={state.title ?? "Nothing was changed"}
        errors={[{ id: "", message: state.message }]}
      />
    );
  }
  const errors = wrong.map(([name, message]) => ({
    id: fields.some((field) => field.name === name) ? `${id}-${name}` : "",
    message,
  }));
  return <ErrorSummary ref={takeFocus} title="There is a problem" errors={errors} />;
}

const TYPED = ["text", "reason", "explanation", "summary"];

/** A colleague was first and the step is gone: what was typed is still here to be copied. */
function Kept({
  id,
  label,
  state,
}: {
  readonly id: string;
  readonly label: string;
  readonly state: NonNullable<ActState>;
}) {
  const typed = TYPED.map((name) => state.values[name]).filter(Boolean);
  return (
    <div id={id} className="grid gap-3 py-3">
      <ErrorSummary
        ref={takeFocus}
        title={`Not done: ${label}`}
        errors={[{ id: "", message: state.message }]}
      />
      {typed.length > 0 ? (
        <div className="border-s-4 border-line ps-3">
          <p className="text-ink-soft">What you typed:</p>
          {typed.map((text) => (
            <p key={text} className="whitespace-pre-line wrap-anywhere" dir="auto">
              {text}
            </p>
          ))}
        </div>
      ) : null}
    </div>
  );
}
