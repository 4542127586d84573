import { SummaryList } from "@/components/form/summary-list";
import type { Delivery } from "@/lib/domain/request/person";
import type { Words } from "@/lib/words/words";

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
  readonly words: Words;
}

/** What a person can change about a request that is not answered yet. */
export function OwnWays({ request, path, words }: OwnWaysProps) {
  const { delivery, mayChangeAddress, mayReply, mayWithdraw } = request;
  if (!mayChangeAddress && !mayWithdraw) return null;
  const change = (to: string, what: string) => ({
    change: { href: `${path}/${to}`, text: words("form.common.change"), what },
  });
  const rows = [
    {
      key: "email",
      label: words("own.ways.email"),
      value: <bdi dir="ltr">{request.email}</bdi>,
      ...(mayChangeAddress && change("address", words("own.ways.toAddress"))),
    },
    ...(delivery
      ? [
          {
            key: "delivery",
            label: words("own.delivery.row"),
            value: deliveryWords(delivery, words),
            ...(request.mayChooseDelivery && change("delivery", words("own.ways.toDelivery"))),
          },
        ]
      : []),
  ];
  return (
    <section className="flow mt-9" data-print="no">
      <h2>{words("own.ways.title")}</h2>
      <SummaryList rows={rows} none={words("form.common.none")} />
      <ul>
        {mayReply ? <Way href="#add">{words("own.ways.add")}</Way> : null}
        {mayWithdraw ? <Way href={`${path}/withdraw`}>{words("form.own.withdraw")}</Way> : null}
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

const deliveryWords = ({ by, postal }: Delivery, words: Words): string => {
  const way = words(`own.delivery.rows.${by}`);
  return postal ? `${way}\n${postal}` : way;
};
