import {
  everyRight,
  extendTo,
  type Law,
  noPeriod,
  type Rule,
  sameFor,
  within,
} from "@/lib/domain/law/law";
import type { Right } from "@/lib/domain/law/right";

type State = {
  id: string;
  name: string;
  state: string;
  region: string;
  validFrom: string;
  /** Where the law gives the consumer's rights and the period to answer. */
  article: string;
  days: number;
  /** Days added by the one extension. */
  more: number;
  appeal: { days: number; more?: number; article: string } | null;
  /** Days to stop once consent is revoked. */
  revocation?: { days: number; article: string };
  /** Rights of the pattern this state does not give. */
  without?: readonly Right[];
  freePerYear: 1 | 2;
};

const RIGHTS: readonly Right[] = [
  "access",
  "portability",
  "rectification",
  "erasure",
  "opt-out-sale",
  "opt-out-marketing",
  "automated-decision",
  "limit-sensitive",
  "child-data",
];

function rulesOf(state: State) {
  const { article, days, more, appeal, revocation } = state;
  const request: Rule = within(days, "day", {
    source: article,
    extension: extendTo(days + more, "day", article),
  });
  const given = RIGHTS.filter((right) => !state.without?.includes(right));
  return everyRight(noPeriod(`${article}: no period for this`), {
    ...sameFor(given, request),
    ...(appeal !== null && {
      appeal: within(appeal.days, "day", {
        source: appeal.article,
        extension:
          appeal.more === undefined
            ? null
            : extendTo(appeal.days + appeal.more, "day", appeal.article),
      }),
    }),
    ...(revocation !== undefined && {
      "withdraw-consent": within(revocation.days, "day", { source: revocation.article }),
    }),
  });
}

function groundsOf({ article, id, freePerYear }: State): Law["refusalGrounds"] {
  const code = id.toUpperCase();
  const times = freePerYear === 1 ? "once" : "twice";
  return [
    {
      code: `${code}-UNAUTHENTICATED`,
      article,
      title: "We could not authenticate the request",
      identity: true,
      rights: ["access", "portability", "rectification", "erasure", "child-data"],
    },
    {
      code: `${code}-UNFOUNDED`,
      article,
      title: "The request is manifestly unfounded, excessive or repetitive",
    },
    {
      code: `${code}-REPEATED`,
      article,
      title: `You asked more than ${times} in twelve months`,
      rights: ["access", "portability"],
    },
    { code: `${code}-PSEUDONYMOUS`, article, title: "The data are pseudonymous or de-identified" },
    { code: `${code}-EXEMPT`, article, title: "The law exempts these data or this use of them" },
  ];
}

/** The pattern most state laws share: answer, one extension, refusal with reasons, appeal. */
export function usState(state: State): Law {
  const { id, name, region, validFrom, article, appeal } = state;
  return {
    id,
    name,
    jurisdiction: `${state.state}, United States`,
    regions: [region],
    versions: [{ version: `${id}/${validFrom}`, validFrom, rules: rulesOf(state) }],
    refusalGrounds: groundsOf(state),
    extensionGrounds: [
      {
        code: "necessary",
        text: "More time is reasonably necessary, given how complex or how many your requests are",
        article,
      },
    ],
    nonExtensionNote: "Authenticating the request does not stop the clock.",
    remedies: {
      complaint: {
        to: `the Attorney General of ${state.state}`,
        article: appeal?.article ?? article,
      },
      court: null,
      appeal:
        appeal === null
          ? null
          : {
              text: `You can appeal to us; we answer an appeal within ${appeal.days} days`,
              article: appeal.article,
              answerDays: appeal.days,
              right: "appeal",
              first: false,
            },
    },
  };
}
