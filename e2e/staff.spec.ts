import { expect } from "@playwright/test";
import {
  emailsTo,
  linkIn,
  newAddress,
  runDeskCommand,
  signIn,
  startSession,
  waitForEmail,
} from "./desk";
import { press, submit, submitVerified, verifyWithLink } from "./requester";
import {
  addressOf,
  errorMessage,
  expectIntactLog,
  openPanel,
  recentlySignedInPage,
  removeMember,
  requestPage,
  signInByEmail,
  staffPage,
  submitStep,
  test,
} from "./staff";

test("when two team members decide at once, the second one reads who did what and keeps what they typed", async ({
  browser,
  request,
  staff,
}) => {
  const sent = await submitVerified(request, "ruthimg", { residence: "eea" });
  const admin = await staffPage(browser, "admin");
  for (const page of [staff, admin]) await page.goto(requestPage(sent));
  const refusal = await openPanel(admin, "refuse");
  await refusal.getByLabel("Ground for refusal").selectOption({ index: 1 });
  await refusal.getByLabel("Explanation").fill("You asked three times this week.");
  await submitStep(staff, "take", "Assign to me", /Assigned/);
  await refusal.getByRole("button", { name: "Refuse request" }).click();
  const alert = refusal.getByRole("alert");
  await expect(alert).toContainText("Nothing was changed");
  await expect(alert).toContainText(
    /This request changed after you opened it: assignee changed by .*handler.* at \d\d:\d\d, Berlin time/i,
  );
  await expect(refusal.getByLabel("Explanation")).toHaveValue("You asked three times this week.");
  await expect(refusal.getByLabel("Ground for refusal")).not.toHaveValue("");
  await submitStep(staff, "hold-nothing", "Send response", /no data was found/);
  await refusal.getByRole("button", { name: "Refuse request" }).click();
  await expect(errorMessage(admin)).toContainText("response “no data found” sent by");
  await expect(admin.getByText("You asked three times this week.")).toBeVisible();
  await waitForEmail(sent.email, /: our response/);
  expect(
    (await emailsTo(sent.email)).filter(({ subject }) => /our response/.test(subject)),
  ).toHaveLength(1);
  await admin.context().close();
});

test("a team member of one desk gets 404 for everything of another desk", async ({
  browser,
  request,
}) => {
  const sent = await submit(request, "ruthimg");
  const email = newAddress("imgus");
  await runDeskCommand("invite", "--desk", "imgus", "--email", email, "--role", "admin");
  const page = await (await browser.newContext()).newPage();
  await signIn(page, email);
  await expect(page).toHaveURL("/desk/imgus");
  const { reference } = sent;
  const paths = [
    requestPage(sent),
    requestPage({ slug: "imgus", reference }),
    `${requestPage({ slug: "imgus", reference })}/files/fil_none`,
    "/desk/ruthimg",
    "/desk/ruthimg/team",
    "/desk/ruthimg/audit-log",
    "/desk/no-such-desk",
  ];
  for (const path of paths) expect((await page.request.get(path)).status(), path).toBe(404);
  await page.goto(`/desk/imgus?q=${reference}`);
  await expect(page.getByText(`No results for “${reference}”`)).toBeVisible();
  await page.context().close();
});

test("an auditor reads everything and gets neither a button nor a form", async ({
  browser,
  request,
}) => {
  const sent = await submitVerified(request, "ruthimg");
  const auditor = await staffPage(browser, "auditor");
  await auditor.goto(requestPage(sent));
  await expect(auditor.getByText("Email address verified")).toBeVisible();
  await expect(auditor.getByRole("main").getByRole("button")).toHaveCount(0);
  await expect(auditor.locator("main form")).toHaveCount(0);
  await auditor.goto("/desk/ruthimg/team");
  await expect(auditor.getByRole("main").getByRole("button")).toHaveCount(0);
  await expectIntactLog(auditor, "ruthimg");
  await auditor.context().close();
});

test("signing out ends the session, and its cookie no longer opens anything", async ({
  browser,
}) => {
  const email = newAddress("leaver");
  await runDeskCommand("invite", "--desk", "ruthimg", "--email", email, "--role", "handler");
  const page = await (await browser.newContext()).newPage();
  await startSession(page, email);
  await page.goto("/desk/ruthimg");
  const cookies = await page.context().cookies();
  await press(page, "Sign out");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await page.context().addCookies(cookies);
  await page.goto("/desk/ruthimg");
  await expect(page).toHaveURL(/\/sign-in/);
  await page.context().close();
});

test("an admin invites a team member by email and removes them, which takes effect at their next click", async ({
  browser,
}) => {
  const admin = await recentlySignedInPage(browser, "imagerefiner");
  const email = newAddress("new");
  await admin.goto("/desk/imagerefiner/team");
  await admin.getByLabel("Email address").fill(email);
  await press(admin, "Invite");
  await expect(errorMessage(admin)).toContainText("Choose a role.");
  await expect(admin.getByLabel("Email address")).toHaveValue(email);
  await admin.getByRole("radio", { name: "Handler" }).check();
  await press(admin, "Invite");
  await expect(admin.getByRole("status")).toContainText("Invited.");

  const invitation = await waitForEmail(email, /You are invited to the desk imagerefiner.art/);
  expect(invitation.text).toContain("Your role: handler");
  const page = await (await browser.newContext()).newPage();
  await page.goto(linkIn(invitation, "/sign-in"));
  await page.getByLabel(/email address/i).fill(email.toUpperCase());
  await press(page, "Send me a link");
  const link = linkIn(await waitForEmail(email, /sign-in link/), "/sign-in/link");
  await page.goto(link);
  await press(page, "Sign in");
  await expect(page).toHaveURL("/desk/imagerefiner");
  await page.goto("/desk/imagerefiner/team");
  await expect(page.getByRole("cell", { name: email })).toBeVisible();
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);

  await removeMember(admin, email);
  await expect(admin.getByRole("status")).toContainText("Removed.");
  expect((await page.goto("/desk/imagerefiner"))?.status()).toBe(404);
  await page.goto("/desk");
  await expect(page.getByText("You do not belong to a desk")).toBeVisible();
  await page.context().clearCookies();
  await page.goto(link);
  await press(page, "Sign in");
  await expect(page.getByText("This link has expired or was already used.")).toBeVisible();
  for (const one of [page, admin]) await one.context().close();
});

test("the sign-in page does not reveal who works here: an unknown address gets the same page and no email", async ({
  page,
}) => {
  const [stranger, known] = [newAddress("stranger"), newAddress("known")];
  await runDeskCommand("invite", "--desk", "ruthimg", "--email", known, "--role", "auditor");
  const shown: string[] = [];
  for (const email of [stranger, known]) {
    await page.goto("/sign-in");
    await page.getByLabel("Work email address").fill(email);
    await press(page, "Send me a link");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your email");
    shown.push(`${page.url()} ${await page.locator("main").innerText()}`);
  }
  expect(shown[0]).toBe(shown[1]);
  await waitForEmail(known, /sign-in link/);
  expect(await emailsTo(stranger)).toEqual([]);
});

test("a request is found by its reference, email address, identifier and words of the name", async ({
  request,
  staff,
}) => {
  const name = `Zoë O’Brien ${newAddress("Q").replace(/\W/g, "")}`;
  const named = await submit(request, "ruthimg", { name });
  const device = await submit(request, "imgus", {
    identifier: newAddress("ABC").replace(/@.*/, ""),
  });
  const [first, , last] = name.split(" ");
  const queries = [
    { at: named, q: named.reference.toLowerCase().replace("-", "") },
    { at: named, q: named.email.toUpperCase() },
    { at: named, q: `${last?.toLowerCase()} ${first}` },
    { at: device, q: device.identifier },
  ];
  for (const { at, q } of queries) {
    await staff.goto(`/desk/${at.slug}`);
    await staff.getByLabel(/^Search/).fill(q);
    await staff.keyboard.press("Enter");
    await expect(staff.locator("tbody tr"), q).toHaveCount(1);
    await expect(staff.locator(`tr[data-key="${at.reference}"]`), q).toBeVisible();
  }
});

test("the assignee gets exactly one reminder of an approaching deadline", async ({
  request,
  staff,
}) => {
  const received = new Date(Date.now() - 23 * 24 * 3600 * 1000).toISOString();
  const email = newAddress();
  const { reference } = JSON.parse(
    await runDeskCommand(
      ...["submit", "--desk", "aigenerator", "--right", "erasure", "--residence", "eea"],
      ...["--name", "Ada Lovelace", "--email", email, "--received", received],
    ),
  );
  await verifyWithLink(request, await waitForEmail(email, /verify your email/));
  await staff.goto(requestPage({ slug: "aigenerator", reference }));
  await submitStep(staff, "take", "Assign to me", /Assigned/);
  const now = new Date().toISOString();
  await runDeskCommand("work", "--now", now);
  await runDeskCommand("work", "--now", now);
  const subject = new RegExp(`^${reference}: \\d days left$`);
  const reminder = await waitForEmail(addressOf("handler"), subject);
  expect(linkIn(reminder, reference)).toContain(`/desk/aigenerator/requests/${reference}`);
  expect(reminder.text).not.toContain("Ada");
  const emails = await emailsTo(addressOf("handler"));
  expect(emails.filter((one) => subject.test(one.subject))).toHaveLength(1);
});

test("the inbox and the page of a request can be used with the keyboard alone", async ({
  request,
  staff,
}) => {
  const sent = await submitVerified(request, "imgus");
  await staff.goto(`/desk/imgus?q=${sent.reference}`);
  await expect(async () => {
    await staff.keyboard.press("/");
    await expect(staff.getByLabel(/^Search/)).toBeFocused({ timeout: 500 });
  }).toPass();
  await staff.getByLabel(/^Search/).blur();
  await staff.keyboard.press("j");
  await staff.keyboard.press("Enter");
  await staff.waitForURL(`**${requestPage(sent)}`);
  await expect(async () => {
    await staff.keyboard.press("e");
    await expect(staff.getByLabel("Summary")).toBeFocused({ timeout: 500 });
  }).toPass();
});

test("erased data is unreadable for staff and for the requester, and the audit log is still intact", async ({
  browser,
  page,
}) => {
  const sent = await submitVerified(page.request, "imagerefiner", { name: "Nobody Tomorrow" });
  const admin = await recentlySignedInPage(browser, "imagerefiner");
  await admin.goto(requestPage(sent));
  await submitStep(admin, "close", "Close request", /Closed/, { Reason: "A test." });
  const erasure = await openPanel(admin, "erase");
  await erasure.getByRole("button", { name: "Erase for good" }).click();
  await expect(errorMessage(admin)).toContainText("Tick the box");
  await erasure.getByRole("checkbox").check();
  await erasure.getByRole("button", { name: "Erase for good" }).click();
  await expect(admin.getByRole("status")).toContainText("Erased.");
  await expect(admin.getByText("Nobody Tomorrow")).toHaveCount(0);
  await expect(admin.getByText(sent.email)).toHaveCount(0);
  await page.goto(sent.path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "The data of this request was erased",
  );
  await expectIntactLog(admin, "imagerefiner");
  await admin.context().close();
});

test.describe("without JavaScript", { tag: "@nojs" }, () => {
  test("a team member signs in by email and uses the inbox", async ({ page, request }) => {
    const email = newAddress("handler");
    await runDeskCommand("invite", "--desk", "imgus", "--email", email, "--role", "handler");
    const { reference } = await submitVerified(request, "imgus");
    await page.goto("/desk/imgus");
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await signInByEmail(page, email);
    await page.getByLabel(/^Search/).fill(reference);
    await press(page, "Show");
    await page.locator(`tr[data-key="${reference}"]`).getByRole("link").click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(reference);
    await press(page, "Sign out");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  });

  test("a request is assigned, gets a note and a message, and is responded to", async ({
    request,
    staff,
  }) => {
    const sent = await submitVerified(request, "ruthimg", { residence: "eea" });
    await staff.goto(requestPage(sent));
    await submitStep(staff, "take", "Assign to me", /Assigned/);
    await submitStep(staff, "note", "Save note", /Saved/, { Note: "Ask the archive." });
    await expect(staff.getByText("Ask the archive.")).toBeVisible();
    await submitStep(staff, "message", "Send message", /Sent/, { Message: "We are looking." });
    const refusal = await openPanel(staff, "refuse");
    await refusal.getByLabel("Explanation").fill("You asked twice.");
    await refusal.getByRole("button", { name: "Refuse request" }).click();
    await expect(errorMessage(staff)).toContainText("Choose a ground for refusal.");
    await expect(staff.getByLabel("Explanation").nth(1)).toHaveValue("You asked twice.");
    await submitStep(staff, "fulfil", "Send response", /Responded/, {
      Summary: "All of it.",
    });
    expect((await waitForEmail(sent.email, /: our response/)).text).toContain("All of it.");
  });

  test("the confirmation in an address is shown only to the browser that took the step", async ({
    browser,
    request,
    staff,
  }) => {
    const sent = await submitVerified(request, "ruthimg");
    await staff.goto(requestPage(sent));
    await submitStep(staff, "note", "Save note", /Saved/, { Note: "Ask the archive." });
    const admin = await staffPage(browser, "admin");
    for (const address of [staff.url(), `${requestPage(sent)}?done=erase.1`]) {
      await admin.goto(address);
      await expect(admin.getByRole("heading", { level: 1 })).toContainText(sent.reference);
      await expect(admin.getByRole("status")).toHaveCount(0);
    }
    await admin.context().close();
  });
});
