import { ActPanel } from "@/components/desk/forms/action-form";
import type { RelatedProps } from "@/components/desk/request/step-props";
import { t } from "@/components/i18n/translate";
import { RIGHT_NAMES } from "@/components/request/names";
import { stateWords } from "@/components/request/request-table";
import type { Right } from "@/lib/domain/law/right";
import type { Outcome, State } from "@/lib/domain/request/state";

interface Related {
  readonly reference: string;
  readonly right: Right;
  readonly state: State;
  readonly outcome: Outcome | null;
}

/** The requests that are linked to this one, of any requester. */
export function RelatedRequests({
  related,
  ...props
}: RelatedProps & { readonly related: readonly Related[] }) {
  const { act, steps, page, hrefOf } = props;
  if (related.length === 0 && !steps.includes("link")) return null;
  return (
    <section aria-labelledby="related" className="grid gap-2">
      <h2 id="related">{t("request.linked.title")}</h2>
      {related.length > 0 ? (
        <ul className="grid gap-1">
          {related.map(({ reference, right, ...state }) => (
            <li key={reference} className="flex flex-wrap items-center justify-between gap-x-2">
              <span>
                <a className="font-mono" href={hrefOf(reference)}>
                  {reference}
                </a>{" "}
                {t(RIGHT_NAMES[right])} <span className="text-ink-soft">{stateWords(state)}</span>
              </span>
              {steps.includes("unlink") ? (
                <ActPanel
                  id={`unlink-${reference}`}
                  page={page}
                  action={act("unlink")}
                  hidden={{ reference }}
                  submit={t("assignment.rule.remove")}
                  about={t("request.linked.about", { reference })}
                  variant="quiet"
                />
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {steps.includes("link") ? (
        <div data-print="no">
          <ActPanel
            id="link"
            label={t("browser.action.link")}
            also="related"
            page={page}
            action={act("link")}
            fields={[
              {
                kind: "text",
                name: "reference",
                label: t("names.column.reference"),
                hint: t("request.linked.referenceHint"),
              },
            ]}
            submit={t("request.linked.submit")}
          />
        </div>
      ) : null}
    </section>
  );
}
