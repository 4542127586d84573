import { ErrorSummary } from "@/components/form/error-summary";
import type { Translate } from "@/lib/words/translator";

/** The error summary for an error that the server sent back to this page. */
export function ServerProblem({
  told,
  ids,
  t,
}: {
  readonly told: { readonly message: string; readonly fields: Record<string, string> } | null;
  /** The fields that this page has. */
  readonly ids: readonly string[];
  readonly t: Translate;
}) {
  if (!told?.message) return null;
  const here = Object.entries(told.fields).filter(([id]) => ids.includes(id));
  const errors =
    here.length > 0
      ? here.map(([id, message]) => ({ id, message }))
      : [{ id: "", message: told.message }];
  return <ErrorSummary title={t("form.common.problem")} errors={errors} />;
}
