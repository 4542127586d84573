import { t } from "@/components/i18n/translate";
import { RIGHT_NAMES } from "@/components/request/names";
import { type Form, questionsFor } from "@/lib/domain/form/form";
import type { Right } from "@/lib/domain/law/right";

/** The supported rights with their number of questions, each as a link to the questions. */
export function FormRights({
  form,
  rights,
  right,
  page,
}: {
  readonly form: Form;
  readonly rights: readonly Right[];
  readonly right: Right;
  readonly page: string;
}) {
  return (
    <nav aria-label={t("policy.rights.title")} data-print="no">
      <ul>
        {rights.map((one) => (
          <li key={one}>
            <a
              className="flex min-h-(--row) items-center justify-between gap-3 border-s-4 border-transparent ps-2 pe-1 text-ink no-underline hover:underline aria-[current]:border-accent aria-[current]:font-semibold"
              href={`${page}?right=${one}`}
              aria-current={one === right ? "page" : undefined}
            >
              <span>{t(RIGHT_NAMES[one])}</span>
              <span className="font-normal text-ink-soft">
                {t.rich("formEditor.rights.questionCount", {
                  count: questionsFor(form, one).length,
                  b: (inner) => <span className="sr-words">{inner}</span>,
                })}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
