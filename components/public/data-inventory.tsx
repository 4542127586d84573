import { Details } from "@/components/form/details";
import type { Policy } from "@/lib/domain/policy/policy";
import { otherThan } from "@/lib/words/choose-language";
import type { Translate } from "@/lib/words/translator";

const name = (text: string, lang?: string) => (
  <bdi dir="auto" lang={lang}>
    {text}
  </bdi>
);

/** The data inventory: which data is held, why and for how long, who receives it, and what applies to children. */
export function Holdings({ policy, t }: { readonly policy: Policy; readonly t: Translate }) {
  const { inventory, processors, children } = policy;
  const desk = () => name(policy.name);
  const lang = otherThan(t.locale, policy.languages[0]);
  return (
    <>
      {inventory.length > 0 ? (
        <section className="flow mt-9">
          <h2>{t.rich("form.start.holds", { name: policy.name, desk })}</h2>
          <div>
            {inventory.map((entry) => (
              <Details key={entry.category} summary={name(entry.category, lang)}>
                <dl className="grid gap-2">
                  <Fact label={t("form.start.items")} text={entry.items} lang={lang} />
                  <Fact label={t("form.start.purpose")} text={entry.purpose} lang={lang} />
                  <Fact label={t("form.start.kept")} text={entry.kept} lang={lang} />
                </dl>
              </Details>
            ))}
          </div>
        </section>
      ) : null}
      {processors.length > 0 ? (
        <section className="flow mt-9">
          <h2>{t.rich("form.start.shares", { name: policy.name, desk })}</h2>
          <dl className="grid gap-3">
            {processors.map((processor) => (
              <Fact
                key={processor.name}
                label={processor.name}
                text={processor.purpose}
                lang={lang}
              />
            ))}
          </dl>
        </section>
      ) : null}
      {children ? (
        <section className="flow mt-9">
          <h2>{t("form.start.children")}</h2>
          <p>{name(children.text, lang)}</p>
        </section>
      ) : null}
    </>
  );
}

const Fact = ({
  label,
  text,
  lang,
}: {
  readonly label: string;
  readonly text: string;
  readonly lang: string | undefined;
}) => (
  <div>
    <dt className="font-semibold">{name(label)}</dt>
    <dd>{name(text, lang)}</dd>
  </div>
);
