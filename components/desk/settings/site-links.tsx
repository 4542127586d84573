import { say } from "@/components/speech/say";
import { CopyText } from "@/components/ui/copy-text";
import type { Sentence } from "@/lib/words/staff";
import type { Snippets } from "./site-snippets";

const WAYS = [
  { name: "link", label: "Link", hint: "Plain words that lead to the start page." },
  { name: "button", label: "Button", hint: "The same in the desk’s colour." },
  {
    name: "frame",
    label: "Form in a frame",
    hint: "All questions inside your page, without cookies. Only on listed sites.",
  },
  {
    name: "form",
    label: "Form of your own",
    hint: "Sent to an address that never changes. Give it your own look. Only on listed sites.",
  },
] as const satisfies readonly { name: keyof Snippets; label: Sentence; hint: Sentence }[];

/** The ways to bring people from a site of one's own to the form, to be copied. */
export function SiteWays({
  snippets,
  sites,
}: {
  readonly snippets: Snippets;
  /** Those that may show the form or send one of their own. */
  readonly sites: readonly string[];
}) {
  return (
    <section aria-labelledby="ways" className="grid max-w-3xl gap-4">
      <h2 id="ways">{say("Put it on your site")}</h2>
      <p>
        {sites.length > 0
          ? say("Listed sites: {sites}.", { sites: sites.join(", ") })
          : say("No site is listed yet: link and button work everywhere, frame and form nowhere.")}
      </p>
      {WAYS.map(({ name, label, hint }) => (
        <div key={name} className="group">
          <label className="group-label" htmlFor={`way-${name}`}>
            {say(label)}
          </label>
          <p className="hint" id={`way-${name}-hint`}>
            {say(hint)}
          </p>
          <textarea
            className="control font-mono"
            id={`way-${name}`}
            aria-describedby={`way-${name}-hint`}
            dir="ltr"
            readOnly
            rows={3}
            spellCheck={false}
            value={snippets[name]}
          />
          <div className="mt-2">
            <CopyText text={snippets[name]} label={say("Copy the HTML")} copied={say("Copied")} />
          </div>
        </div>
      ))}
    </section>
  );
}
