import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { newAddress, runDeskCommand } from "@/e2e/desk";
import { submit, submitVerified, verifyEmail } from "@/e2e/requester";
import { errorMessage, recentlySignedInPage, requestPage, submitStep, test } from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";

test("the reports show the figures of a period, which can be printed and downloaded", {
  tag: "@nojs",
}, async ({ browser, request, staff }) => {
  const slug = await openDesk("reports", {}, ["admin", "handler", "auditor"]);
  const done = await submitVerified(request, slug, { residence: "eea", name: "Quasimodo" });
  await submitVerified(request, slug, { residence: "uk", name: "Quasimodo" });
  await submit(request, slug, { residence: "eea" });
  await staff.goto(requestPage(done));
  await submitStep(staff, "hold-nothing", "Send response", /Responded/, { Explanation: "—" });

  const auditor = await recentlySignedInPage(browser, slug, "auditor");
  await auditor.goto(`/desk/${slug}`);
  await auditor.getByRole("link", { name: "Reports" }).click();
  const main = auditor.getByRole("main");
  const figure = (name: string) =>
    main.locator(".report-figures > div").filter({ has: auditor.getByText(name, { exact: true }) });
  await expect(figure("Received")).toContainText("3");
  await expect(figure("Received")).toContainText(
    "1 of them awaiting verification or never verified",
  );
  await expect(figure("Responded on time")).toContainText("100%");
  await expect(figure("Responded on time")).toContainText("1 of 1 requests that had a due date");
  const chart = (name: string) => main.getByRole("figure", { name, exact: true });
  await expect(chart("Time to respond").getByRole("img")).toHaveAccessibleDescription(
    /Median 0 days/,
  );
  const tile = (name: RegExp) => main.getByRole("link", { name });
  await expect(tile(/^Open 1 /)).toHaveAttribute("href", `/desk/${slug}?view=open`);
  await expect(tile(/^Overdue 0 None past the due date/)).toBeVisible();
  for (const name of ["Outcomes by law", "Backlog by age"]) {
    await chart(name).getByText("View as table").click();
  }
  const law = auditor
    .getByRole("table", { name: "By law", exact: true })
    .getByRole("row", { name: /^GDPR/ });
  await expect(law.getByRole("cell").nth(1)).toHaveText(/2$/);
  const pending = auditor.getByRole("table", { name: "Backlog by age" });
  await expect(pending.getByRole("row", { name: /^0 to 7 days/ })).toContainText(/1.*1.*0.*0/);
  await expect(main).not.toContainText("Quasimodo");
  await expect(main).not.toContainText(done.reference);

  await auditor.getByRole("link", { name: "Last year" }).click();
  await expect(figure("Received")).toContainText("0");
  await expect(auditor.getByRole("link", { name: "Last year" })).toHaveAttribute("aria-current");
  await auditor.goto(`/desk/${slug}/reports?from=2026-02-30&to=2026-03-01`);
  await expect(errorMessage(auditor)).toContainText("Enter a real date");
  await expect(auditor.getByLabel("First day")).toHaveAccessibleDescription(/Enter a real date/);
  await expect(auditor.getByLabel("First day")).toHaveValue("2026-02-30");
  await expect(figure("Received")).toHaveCount(0);

  await auditor.goto(`/desk/${slug}/reports`);
  const [file] = await Promise.all([
    auditor.waitForEvent("download"),
    auditor.getByRole("button", { name: "Download figures (CSV)" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^reports-report-\d{4}-\d\d-01-\d{4}-\d\d-\d\d\.csv$/);
  const lines = readFileSync(await file.path(), "utf8").split("\r\n");
  expect(lines[1]).toMatch(/^\d{4}-\d\d-01,\d{4}-\d\d-\d\d,total,,3,1,0,1,/);
  await auditor.emulateMedia({ media: "print" });
  await expect(auditor.getByRole("search")).toBeHidden();
  await expect(figure("Received")).toBeVisible();
  await auditor.context().close();
});

test("a request that is overdue is in the headline, in the on-time rate, and one click away", {
  tag: "@nojs",
}, async ({ browser, request, staff }) => {
  const slug = await openDesk("reports-overdue", {}, ["admin", "handler", "auditor"]);
  const done = await submitVerified(request, slug, { residence: "eea" });
  const email = newAddress();
  const received = new Date(Date.now() - 50 * 24 * 3600 * 1000).toISOString();
  const sent = await runDeskCommand(
    ...["submit", "--desk", slug, "--right", "access", "--name", "Ada Lovelace", "--email", email],
    ...["--residence", "eea", "--received", received],
  );
  const late = JSON.parse(sent) as { reference: string };
  await verifyEmail(request, { email });
  await staff.goto(requestPage(done));
  await submitStep(staff, "hold-nothing", "Send response", /Responded/, { Explanation: "—" });

  const auditor = await recentlySignedInPage(browser, slug, "auditor");
  await auditor.goto(`/desk/${slug}/reports`);
  const main = auditor.getByRole("main");
  const overdue = main.getByRole("link", { name: /^Overdue 1 Past the due date/ });
  await expect(overdue).toHaveAttribute("data-alert", "true");
  await expect(main.getByRole("link", { name: /^On-time rate/ })).toContainText(
    /50%.*1 overdue request counts as late/,
  );
  await expect(main.locator(".report-tiles")).not.toContainText("100%");
  await expect(main.locator(".report-figures")).not.toContainText("100%");
  await overdue.click();
  await expect(auditor.getByRole("main").getByText(late.reference)).toBeVisible();

  await auditor.goto(`/desk/${slug}/reports?year=1999`);
  const year = new Date().getFullYear() - 1;
  const yearly = auditor.getByRole("table", { name: `Yearly metrics for California, ${year}` });
  await expect(yearly.getByRole("row")).toHaveCount(6);
  await auditor.context().close();
});
