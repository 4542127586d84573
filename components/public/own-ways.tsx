import { SummaryList } from "@/components/form/summary-list";
import type { Delivery } from "@/lib/domain/request/person";
import type { Translate } from "@/lib/words/translator";

export interface OwnWaysProps {
  readonly request: {
    readonly email: string;
    readonly delivery: Delivery | null;
    readonly mayChangeAddress: boolean;
    readonly mayChooseDelivery: boolean;
    readonly mayReply: boolean;
    readonly mayWithdraw: boolean;
  };
  readonly path: string;
  readonly t: Translate;
}

/** What a requester can change about a request that has no response yet. */
export function OwnWays({ request, path, t }: OwnWaysProps) {
  const { delivery, mayChangeAddress, mayReply, mayWithdraw } = request;
  if (!mayChangeAddress && !mayWithdraw) return null;
  const change = (to: string, what: string) => ({
    change: { href: `${path}/${to}`, text: t("form.common.change"), what },
  });
  const rows = [
    {
      key: "email",
      label: t("own.ways.email"),
      value: <bdi dir="ltr">{request.email}</bdi>,
      ...(mayChangeAddress && change("address", t("own.ways.toAddress"))),
    },
    ...(delivery
      ? [
          {
            key: "delivery",
            label: t("own.delivery.row"),
            value: deliveryWords(delivery, t),
            ...(request.mayChooseDelivery && change("delivery", t("own.ways.toDelivery"))),
          },
        ]
      : []),
  ];
  return (
    <section className="flow mt-9" data-print="no">
      <h2>{t("own.ways.title")}</h2>
      <SummaryList rows={rows} none={t("form.common.none")} />
      <ul>
        {mayReply ? <Way href="#add">{t("own.ways.add")}</Way> : null}
        {mayWithdraw ? <Way href={`${path}/withdraw`}>{t("form.own.withdraw")}</Way> : null}
      </ul>
    </section>
  );
}

const Way = ({ href, children }: { readonly href: string; readonly children: string }) => (
  <li>
    <a className="inline-flex min-h-11 items-center" href={href}>
      {children}
    </a>
  </li>
);

const deliveryWords = ({ by, postal }: Delivery, t: Translate): string => {
  const way = t(`own.delivery.rows.${by}`);
  return postal ? `${way}\n${postal}` : way;
};
