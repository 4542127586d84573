import { expect, test } from "vitest";
import { browserReports } from "./browser-report";

const PAGE = "https://privacy.example/ruthimg/request/7777-7777/verify/secret-token";

test.each([
  [
    "the Reporting API",
    [
      {
        type: "csp-violation",
        url: PAGE,
        body: {
          documentURL: PAGE,
          effectiveDirective: "script-src-elem",
          blockedURL: "https://evil.example/x.js?canary",
          sample: "canary",
        },
      },
      { type: "csp-violation", url: PAGE, body: { effectiveDirective: "style-src" } },
    ],
    [
      { rule: "script-src-elem", blocked: "https://evil.example" },
      { rule: "style-src", blocked: "unknown" },
    ],
  ],
  [
    "report-uri",
    {
      "csp-report": {
        "document-uri": PAGE,
        "violated-directive": "script-src-elem",
        "blocked-uri": "inline",
      },
    },
    [{ rule: "script-src-elem", blocked: "inline" }],
  ],
])(
  "a report in the format of %s gives the directive and the origin, and never the page",
  (_, sent, reports) => {
    expect(browserReports(sent)).toEqual(reports);
    expect(JSON.stringify(browserReports(sent))).not.toMatch(/canary|token/);
  },
);

test.each([null, 1, "x", [], [null], {}, { body: 1 }, { "csp-report": [] }])(
  "a body that is not a report is ignored: %j",
  (sent) => expect(browserReports(sent)).toEqual([]),
);

test("at most ten reports of one body are read, and the length of their values is bounded", () => {
  const one = {
    body: { effectiveDirective: "x".repeat(1000), blockedURL: `https://${"a".repeat(900)}` },
  };
  const reports = browserReports(Array.from({ length: 50 }, () => one));
  expect(reports).toHaveLength(10);
  expect(JSON.stringify(reports[0]).length).toBeLessThan(300);
});
