import { dayIn } from "@/components/clock/zone-day";
import { ActPanel } from "@/components/desk/forms/action-form";
import type { RelatedProps } from "@/components/desk/request/step-props";
import { Inset, Notice } from "@/components/form/notice";
import { t } from "@/components/i18n/translate";
import { FileList } from "@/components/request/file-list";
import type { FileView } from "@/lib/domain/request/view";
import type { TagView } from "@/lib/domain/tasks/tag";
import { translateText } from "@/lib/words/message-text";
import { formatDay } from "@/lib/words/words";
import { TagLink } from "./request-tags";

interface Duplicate {
  readonly reference: string;
  readonly receivedAt: string;
  readonly stays: string;
  readonly hindrance: string | null;
}

interface Merged {
  readonly reference: string;
  readonly receivedAt: string;
  readonly dueOn: string | null;
  readonly details: string;
  readonly tags: readonly TagView[];
  readonly files: readonly FileView[];
}

interface MergeProps extends RelatedProps {
  readonly request: {
    readonly reference: string;
    readonly version: number;
    readonly duplicates: readonly Duplicate[];
    readonly merged: readonly Merged[];
    readonly mergedInto: { readonly reference: string; readonly ended: boolean } | null;
  };
  readonly zone: string;
}

const dayOf = (zone: string, at: string): string => formatDay(t, dayIn(zone, new Date(at)));

/** At the top of the page: the request is merged into another one, or may be a duplicate of another one. */
export function MergeNotices(props: MergeProps) {
  const { mergedInto, duplicates } = props.request;
  const canMerge = props.steps.includes("merge");
  if (!mergedInto && (!canMerge || duplicates.length === 0)) return null;
  return (
    <div className="mb-4 grid gap-2">
      {mergedInto ? <MergedInto {...props} into={mergedInto} /> : null}
      {duplicates.map((duplicate) => (
        <DuplicateNotice key={duplicate.reference} {...props} duplicate={duplicate} />
      ))}
    </div>
  );
}

function MergedInto({
  into,
  ...props
}: MergeProps & { readonly into: { readonly reference: string; readonly ended: boolean } }) {
  const { request, hrefOf, steps } = props;
  return (
    <Notice title={t("request.merged.intoTitle")}>
      <p>
        {t.rich("request.merged.intoText", {
          reference: <Reference hrefOf={hrefOf} of={into.reference} />,
        })}{" "}
        {into.ended ? t("request.merged.ended") : null}
      </p>
      {steps.includes("unmerge") && !into.ended ? (
        <UnmergeForm {...props} reference={request.reference} />
      ) : null}
    </Notice>
  );
}

function DuplicateNotice({ duplicate, ...props }: MergeProps & { readonly duplicate: Duplicate }) {
  const { request, zone, hrefOf, page, act } = props;
  const { reference, receivedAt, stays, hindrance } = duplicate;
  const goes = stays === reference ? request.reference : reference;
  return (
    <Notice title={t("request.duplicate.title")}>
      <p>
        {t.rich("request.duplicate.text", {
          reference: <Reference hrefOf={hrefOf} of={reference} />,
          day: dayOf(zone, receivedAt),
        })}
      </p>
      <p>
        {hindrance ? translateText(t, hindrance) : t("request.duplicate.effect", { stays, goes })}
      </p>
      {hindrance ? null : (
        <ActPanel
          id={`merge-${reference}`}
          page={page}
          action={act("merge")}
          hidden={{ version: String(request.version), with: reference }}
          submit={t("request.duplicate.merge")}
          about={t("request.duplicate.mergeAbout", { reference })}
        />
      )}
    </Notice>
  );
}

/** The requests that are merged into this one, with everything of theirs that is not in the timeline. */
export function MergedRequests(
  props: MergeProps & {
    readonly inbox: string;
    readonly fileHref: (id: string, of?: string) => string;
  },
) {
  const { request, zone, hrefOf, steps, inbox, fileHref } = props;
  if (request.merged.length === 0) return null;
  return (
    <section aria-labelledby="together" className="grid gap-2">
      <h2 id="together">{t("activity.takeIn.title")}</h2>
      <ul className="grid gap-2">
        {request.merged.map(({ reference, receivedAt, dueOn, details, tags, files }) => (
          <li key={reference} className="grid gap-2 border-b border-line pb-2">
            <p className="flex flex-wrap items-center gap-x-2">
              <Reference hrefOf={hrefOf} of={reference} />
              <span className="text-ink-soft">
                {dueOn
                  ? t("request.merged.receivedDue", {
                      day: dayOf(zone, receivedAt),
                      due: formatDay(t, dueOn),
                    })
                  : t("request.merged.receivedOn", { day: dayOf(zone, receivedAt) })}
              </span>
              {tags.map(({ id, name }) => (
                <TagLink key={id} name={name} inbox={inbox} />
              ))}
            </p>
            {details ? (
              <Inset>
                <p className="whitespace-pre-line wrap-anywhere" dir="auto">
                  {details}
                </p>
              </Inset>
            ) : null}
            {files.length > 0 ? (
              <FileList files={files} hrefOf={(id) => fileHref(id, reference)} zone={zone} />
            ) : null}
            {steps.includes("let-go") ? <UnmergeForm {...props} reference={reference} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function UnmergeForm({ reference, page, act }: RelatedProps & { readonly reference: string }) {
  return (
    <div data-print="no">
      <ActPanel
        id={`unmerge-${reference}`}
        page={page}
        action={act("unmerge")}
        hidden={{ merged: reference }}
        submit={t("request.merged.unmerge")}
        about={reference}
      />
    </div>
  );
}

const Reference = ({ of, hrefOf }: { readonly of: string } & Pick<RelatedProps, "hrefOf">) => (
  <a className="alone font-mono" href={hrefOf(of)}>
    {of}
  </a>
);
