import { fieldsOf } from "@/app/_door/action";
import { titled } from "@/app/_door/titled";
import { translateTexts } from "@/app/_door/translate-problem";
import {
  type DeskPageProps,
  Done,
  FieldErrors,
  readPage,
} from "@/app/(staff)/desk/[desk]/desk-page";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import { openedTerms } from "@/app/(staff)/desk/[desk]/typed-in";
import { ActPanel } from "@/components/desk/forms/action-form";
import { ClockTermsForm } from "@/components/desk/settings/clock-terms-form";
import { WhatIfTable } from "@/components/desk/settings/what-if-table";
import { Notice } from "@/components/form/notice";
import { t } from "@/components/i18n/translate";
import type { WhatIf } from "@/lib/domain/clock/what-if";
import {
  type ClockTermName,
  type ClockTerms,
  type ClockTermsTyped,
  clockTermsOf,
  clockTermsSchema,
  typedTerms,
} from "@/lib/domain/policy/clock-terms";
import { Problem } from "@/lib/domain/problem/problem";
import { may } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import { recomputationOf } from "@/lib/requests/clock/recompute";
import { whatIf } from "@/lib/requests/clock/what-if";
import { apply } from "./actions";

export const generateMetadata = titled("places.clock.title");

/**
 * The settings that the due dates of the desk depend on, and which dates another law, calendar or policy deadline would
 * move.
 */
export default async function ClockTermsPage(props: DeskPageProps) {
  const { staff, ctx, slug, query, done } = await readPage(props);
  const page = `/desk/${slug}/policy/clock`;
  const { typed, sent, seenAt, stale } = await openedTerms<ClockTermName>(ctx, query, (now) =>
    typedTerms(clockTermsOf(now)),
  );
  const tried = await tryTerms(ctx, typed, query.houseDays !== undefined);
  const errors = "errors" in tried ? tried.errors : {};
  return (
    <DeskFrame staff={staff} here="policy" title={t("places.clock.title")}>
      <div className="grid max-w-5xl gap-6">
        <Done done={done} />
        <Running run={await recomputationOf(ctx)} />
        <FieldErrors errors={errors} />
        <p>{t("places.clock.lead")}</p>
        {"found" in tried && (tried.found || (stale && query.houseDays !== undefined)) ? (
          <section aria-labelledby="moves" className="grid gap-4">
            <h2 id="moves">{t("places.clock.preview")}</h2>
            {tried.found ? <WhatIfTable found={tried.found} slug={slug} /> : null}
            {may(ctx.actor, "desk.change") ? (
              <ActPanel
                // The key depends only on the values in the address: a change by others must not reset the form and its
                // result.
                key={JSON.stringify(sent)}
                id="apply"
                page={`${page}?${new URLSearchParams({ ...sent, seenAt })}`}
                action={apply.bind(null, slug)}
                hidden={{ ...typed, seenAt }}
                submit={t("places.clock.apply")}
                variant="primary"
              >
                <p>{t("places.clock.applyHint")}</p>
              </ActPanel>
            ) : (
              <p>{t("places.clock.adminCanApply")}</p>
            )}
          </section>
        ) : null}
        <ClockTermsForm action={page} seenAt={seenAt} typed={typed} errors={errors} />
      </div>
    </DeskFrame>
  );
}

function Running({ run }: { readonly run: { seen: number; moved: number } | null }) {
  return run ? (
    <Notice tone="neutral" live>
      <p>{t("places.clock.running", run)}</p>
    </Notice>
  ) : null;
}

type Tried = { errors: Record<string, string> } | { found: WhatIf | null };

/** Computes which dates these terms would move; `null` if nothing was asked or if these terms are in force. */
async function tryTerms(ctx: Context, typed: ClockTermsTyped, asked: boolean): Promise<Tried> {
  if (!asked) return { found: null };
  const parsed = clockTermsSchema.safeParse(typed);
  if (!parsed.success) return { errors: translateTexts(t, fieldsOf(parsed.error)) };
  try {
    return { found: await whatIf(ctx, parsed.data satisfies ClockTerms) };
  } catch (error) {
    if (error instanceof Problem && Object.keys(error.fields).length > 0) {
      return { errors: translateTexts(t, error.fields) };
    }
    throw error;
  }
}
