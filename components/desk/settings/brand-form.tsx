import { Field, type FieldProps } from "@/components/form/field";
import { say } from "@/components/speech/say";
import { Button } from "@/components/ui/button";
import { type BrandName, LINK_NUMBERS } from "@/lib/domain/policy/brand";
import { brandLabels } from "./setting-words";

export interface BrandFormProps {
  readonly action: string;
  /** What the page was opened on. */
  readonly seenAt: string;
  readonly typed: Readonly<Record<BrandName, string>>;
  readonly errors: Readonly<Record<string, string>>;
  /** A colour that passes, and the address of this page with all that was typed and that colour. */
  readonly nearest: { readonly colour: string; readonly href: string } | null;
}

type Draw = (name: BrandName, more?: Partial<FieldProps>) => React.ReactNode;

/** What a desk says of itself, sent as an address: looking at it changes nothing. */
export function BrandForm({ action, seenAt, typed, errors, nearest }: BrandFormProps) {
  const labels = brandLabels(say);
  const field: Draw = (name, more) => (
    <Field
      key={`${name} ${typed[name]}`}
      name={name}
      label={labels[name]}
      defaultValue={typed[name]}
      error={errors[name]}
      errorPrefix={say("Error: ")}
      {...more}
    />
  );
  return (
    <form method="get" action={action} className="grid max-w-xl gap-6" noValidate>
      <input type="hidden" name="seenAt" value={seenAt} />
      <fieldset className="flow">
        <legend className="mb-2 text-lead font-semibold">{say("Name and look")}</legend>
        {field("name", { hint: say("As people know it. It is also what the logo says.") })}
        {field("brand", {
          hint: say(
            "Of links and the button: # and six digits or letters. Words in it have to be readable.",
          ),
          width: "short",
        })}
        {nearest ? (
          <p>
            <a href={nearest.href}>{say("Look at it with {colour}", { colour: nearest.colour })}</a>
          </p>
        ) : null}
        {field("intro", {
          kind: "textarea",
          rows: 3,
          hint: say("On the start page, up to 400 characters. Empty where nothing is to be said."),
        })}
      </fieldset>
      <Contact field={field} />
      <Links field={field} />
      <fieldset className="flow">
        <legend className="mb-2 text-lead font-semibold">
          {say("Sites that may show the form")}
        </legend>
        {field("embedOrigins", {
          kind: "textarea",
          rows: 3,
          hint: say(
            "One a line, like https://www.example.org. No other site can show the form in a frame or send a form of its own.",
          ),
        })}
      </fieldset>
      <div>
        <Button type="submit">{say("Look at it")}</Button>
      </div>
    </form>
  );
}

function Contact({ field }: { readonly field: Draw }) {
  return (
    <>
      <fieldset className="flow">
        <legend className="mb-2 text-lead font-semibold">{say("Contact")}</legend>
        {field("email", { kind: "email" })}
        {field("postal", { kind: "textarea", rows: 3 })}
        {field("officerName", {
          hint: say("Or data protection officer. Empty where there is none."),
        })}
        {field("officerTitle")}
        {field("officerEmail", { kind: "email" })}
      </fieldset>
      <fieldset className="flow">
        <legend className="mb-2 text-lead font-semibold">{say("Authority ¦ supervisory")}</legend>
        {field("authorityName", { hint: say("Empty where the policy names none.") })}
        {field("authorityUrl")}
      </fieldset>
    </>
  );
}

function Links({ field }: { readonly field: Draw }) {
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 text-lead font-semibold">{say("Links at the foot")}</legend>
      <p className="hint">
        {say("Privacy policy, imprint, help: addresses that begin with https://.")}
      </p>
      {LINK_NUMBERS.map((number) => (
        <div key={number} className="grid gap-3 sm:grid-cols-[1fr_2fr] sm:items-end">
          <div>{field(`linkLabel${number}`)}</div>
          <div>{field(`linkUrl${number}`)}</div>
        </div>
      ))}
    </fieldset>
  );
}
