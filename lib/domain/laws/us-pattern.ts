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
import { message } from "@/lib/domain/problem/message";

type State = {
  id: string;
  name: string;
  state: string;
  region: string;
  validFrom: string;
  /** The article with the consumer's rights and the period to respond. */
  article: string;
  days: number;
  /** The days that the one extension adds. */
  more: number;
  appeal: { days: number; more?: number; article: string } | null;
  /** The days within which processing has to stop after consent is revoked. */
  revocation?: { days: number; article: string };
  /** The rights of the pattern that this state does not have. */
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
  const rights = RIGHTS.filter((right) => !state.without?.includes(right));
  return everyRight(noPeriod(message("source.noPeriodAt", { article })), {
    ...sameFor(rights, request),
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
  return [
    {
      code: `${code}-UNAUTHENTICATED`,
      article,
      title: message("ground.us.notAuthenticated"),
      identity: true,
      rights: ["access", "portability", "rectification", "erasure", "child-data"],
    },
    {
      code: `${code}-UNFOUNDED`,
      article,
      title: message("ground.us.unfounded"),
    },
    {
      code: `${code}-REPEATED`,
      article,
      title: message("ground.usCa.repeated", { n: freePerYear }),
      rights: ["access", "portability"],
    },
    { code: `${code}-PSEUDONYMOUS`, article, title: message("ground.us.pseudonymous") },
    { code: `${code}-EXEMPT`, article, title: message("ground.us.exempt") },
  ];
}

/** The pattern that most US state laws share: response, one extension, refusal with reasons, appeal. */
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
    nonExtensionNote: message("finding.noExtension.us"),
    remedies: {
      complaint: {
        to: message("remedy.us.complaint", { state: state.state }),
        article: appeal?.article ?? article,
      },
      court: null,
      appeal:
        appeal === null
          ? null
          : {
              text: message("remedy.us.appeal", { n: appeal.days }),
              article: appeal.article,
              answerDays: appeal.days,
              right: "appeal",
              first: false,
            },
    },
  };
}
