import { fieldsOf } from "@/app/_door/action";
import { readFlash } from "@/app/_door/answer";
import type { Staff } from "@/app/_door/context";
import { titled } from "@/app/_door/titled";
import { translateTexts } from "@/app/_door/translate-problem";
import {
  type DeskPageProps,
  Done,
  FieldErrors,
  type Query,
  readPage,
} from "@/app/(staff)/desk/[desk]/desk-page";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import { openedTerms } from "@/app/(staff)/desk/[desk]/typed-in";
import { ActPanel } from "@/components/desk/forms/action-form";
import { BrandForm, BrandPreview, LogoPanels } from "@/components/desk/settings/brand-form";
import { SiteWays, snippetsOf } from "@/components/desk/settings/site-links";
import { t } from "@/components/i18n/translate";
import {
  type BrandName,
  type BrandTerms,
  brandTermsOf,
  brandTermsSchema,
  changedFields,
  typedBrand,
} from "@/lib/domain/policy/brand";
import { colourFault, isHex } from "@/lib/domain/policy/colour";
import { may } from "@/lib/domain/request/role";
import { env } from "@/lib/platform/env";
import { translatorFor } from "@/lib/words/words";
import { apply, removeLogo } from "./actions";

export const generateMetadata = titled("desk.nav.brand");

type Typed = Record<BrandName, string>;

/** The name, logo and colours of the public pages, and how to link to them from the organisation's own sites. */
export default async function BrandPage(props: DeskPageProps) {
  const { staff, ctx, query, done } = await readPage(props);
  const { policy } = ctx.desk;
  return (
    <DeskFrame staff={staff} here="brand" title={t("desk.nav.brand")}>
      <div className="grid max-w-6xl gap-8">
        <Done done={done} />
        {may(ctx.actor, "desk.change") ? (
          <Changing staff={staff} query={query} />
        ) : (
          <section aria-labelledby="public-page" className="grid max-w-xl gap-4">
            <h2 id="public-page">{t("places.brand.publicPage")}</h2>
            <p>{t("places.adminCanChange")}</p>
            <BrandPreview policy={policy} />
          </section>
        )}
        <SiteWays
          sites={policy.embedOrigins}
          snippets={snippetsOf(policy, env().APP_URL, translatorFor(policy.languages[0] ?? "en"))}
        />
      </div>
    </DeskFrame>
  );
}

type Changing = { readonly staff: Staff; readonly query: Query };

async function Changing({ staff: { ctx }, query }: Changing) {
  const { slug, policy } = ctx.desk;
  const page = `/desk/${slug}/brand`;
  const { typed, sent, seenAt, stale } = await openedTerms<BrandName>(ctx, query, (now) =>
    typedBrand(brandTermsOf(now)),
  );
  const asked = query.name !== undefined;
  const { errors, terms } = asked ? tryTerms(typed) : UNASKED;
  const previewed = { ...policy, ...terms };
  const changes = changedFields(policy, previewed).length > 0 || (asked && stale && terms !== null);
  const form = (
    <div key="form" className="grid gap-8 lg:col-start-1 lg:row-start-1">
      <p>{t("places.brand.lead")}</p>
      <BrandForm
        typed={typed}
        errors={errors}
        seenAt={seenAt}
        action={page}
        nearest={nearestOf(page, { ...typed, seenAt }, errors)}
      />
      <LogoPanels
        policy={policy}
        page={page}
        seenAt={seenAt}
        done={String(query.done)}
        set={{ address: `${page}/logo`, told: await readFlash(t, query.told) }}
        remove={removeLogo.bind(null, slug)}
      />
    </div>
  );
  const preview = (
    <section key="look" aria-labelledby="look" className="grid gap-4 lg:col-start-2 lg:row-start-1">
      <h2 id="look">{changes ? t("places.brand.previewChanges") : t("places.brand.current")}</h2>
      {changes ? (
        <ActPanel
          // The key depends only on the values in the address: a change by others must not reset the form and its
          // result.
          key={JSON.stringify(sent)}
          id="apply"
          page={`${page}?${new URLSearchParams({ ...sent, seenAt })}`}
          action={apply.bind(null, slug)}
          hidden={{ ...typed, seenAt }}
          submit={t("settings.apply")}
          variant="primary"
        />
      ) : null}
      <BrandPreview policy={previewed} />
    </section>
  );
  return (
    <>
      <FieldErrors errors={errors} />
      {/* In a single column, the preview of the requested changes comes first. */}
      <div className="grid items-start gap-8 lg:grid-cols-2">
        {changes ? [preview, form] : [form, preview]}
      </div>
    </>
  );
}

type Tried = { errors: Record<string, string>; terms: BrandTerms | null };
const UNASKED: Tried = { errors: {}, terms: null };

function tryTerms(typed: Typed): Tried {
  const parsed = brandTermsSchema.safeParse(typed);
  return parsed.success
    ? { errors: {}, terms: parsed.data }
    : { errors: translateTexts(t, fieldsOf(parsed.error)), terms: null };
}

/** The nearest colour with enough contrast, as a link that fills it in. */
function nearestOf(page: string, typed: Typed & { seenAt: string }, errors: Tried["errors"]) {
  const fault = errors.brand && isHex(typed.brand) ? colourFault(typed.brand) : null;
  if (!fault) return null;
  const query = new URLSearchParams({ ...typed, brand: fault.nearest });
  return { colour: fault.nearest, href: `${page}?${query}` };
}
