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
import { Kept, Problems } from "./action-errors";
import { keeping } from "./action-failure";
import { type ActField, ActFieldInput } from "./action-fields";
import type { Act, ActState, Address } from "./action-state";
import { Differences } from "./edit-conflict";
import { useKeptForm } from "./kept-form";
import { sendTo } from "./upload-form";

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
  /** After its button. */
  readonly foot?: ReactNode;
}

export interface ActPanelProps extends ActFormProps {
  /** What the panel is for. */
  readonly label?: string;
  /** The form stands open, under its label, in place of a panel that opens. */
  readonly standing?: boolean;
  readonly keyHint?: string;
  /** The command palette lists the panel, under its label and these other words for it. */
  readonly also?: string;
  /** Panels of one name close one another. */
  readonly name?: string;
  /** Whether the request can take this step now. A form that came back stays, with what was typed. */
  readonly offered?: boolean;
  /** Why it cannot be done, said in place of the form. */
  readonly unable?: string;
  /** It stands open although nothing was sent: something was begun in it. */
  readonly begun?: boolean;
}

/** What the browser does with the form: an address takes it with its files, an action without. */
function actIn(action: ActFormProps["action"], go: (next: string) => void, t: Translate): Act {
  if ("address" in action) return sendTo(action.address, go, t);
  return typeof window === "undefined" ? action : keeping(action, t);
}

/** One act of staff with its form. Works without script as the plain form it is. */
export function ActPanel(props: ActPanelProps) {
  const { label, standing, keyHint, also, name, offered = true, unable, begun, ...form } = props;
  const { action, id, page, about } = form;
  // Without script a form that comes back is known by the address it was posted to: one for each form.
  const router = useRouter();
  const t = useTranslate();
  const kept = useKeptForm(id);
  const place = `${page}${page.includes("?") ? "&" : "?"}form=${id}`;
  const [state, dispatch, pending] = useActionState(
    actIn(action, (next) => router.push(next as never), t),
    "address" in action ? action.told : kept,
    place,
  );
  useFreshFacts(state);
  if (!offered || (unable && state)) {
    return state ? <Kept id={id} label={label ?? form.submit} state={state} /> : null;
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

/** A field in which what others changed was taken over is drawn anew: what was typed into it once does not stay. */
function takenIn(state: ActState, name: string): string {
  const taken = state?.differences?.find((one) => one.name === name && !one.both);
  return taken ? `${name} ${taken.value}` : name;
}

/** A form that came back, as after a lost answer, is sent again under the key that it had. */
const ONCE = "idempotencyKey";

const MULTIPART = "multipart/form-data";

interface ActBodyProps extends ActFormProps {
  readonly place: string;
  readonly state: ActState;
  readonly dispatch: (form: FormData) => void;
  readonly pending: boolean;
}

function ActBody(props: ActBodyProps) {
  const { id, state, dispatch, pending, fields = [], hidden = {}, variant = "secondary" } = props;
  const attempts = useRef(0);
  const rests = state?.differences !== undefined;
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
      {state ? <Differences key={`differences ${attempts.current}`} id={id} state={state} /> : null}
      {props.children}
      {fields.map((field) => (
        <ActFieldInput
          key={takenIn(state, field.name)}
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
      {plain ? null : <input type="hidden" name={FORM_PLACE} value={props.place} />}
      {Object.entries(hidden).map(([key, value]) => (
        <input
          key={key}
          type="hidden"
          name={key}
          value={(rests || key === ONCE ? state?.values[key] : undefined) ?? value}
        />
      ))}
      {props.foot}
    </form>
  );
}
