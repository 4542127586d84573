import { expect } from "@playwright/test";
import { emailAfter, linkIn, newAddress, runDeskCommand, waitForEmail } from "@/e2e/desk";
import {
  answersOf,
  answerUpTo,
  OWN_ORIGIN,
  press,
  questionsOf,
  type Slug,
  submit,
  submitVerified,
  verifyEmail,
  verifyWithLink,
} from "@/e2e/requester";
import { errorMessage, openPanel, requestPage, submitStep } from "@/e2e/staff";
import { openAllDetails, send, visit, type Walk } from "./walk";

const questions = (slug: Slug, steps = questionsOf(slug)): Walk =>
  async function* ({ page }) {
    const answers = answersOf({ right: "rectification", details: "My name has a z." });
    for (const step of steps) {
      await answerUpTo(page, slug, step, answers);
      yield page;
      await press(page, "Continue");
      await expect(errorMessage(page)).toBeVisible();
      yield page;
    }
    const email = newAddress().replace(/@.*/, "@gmial.com");
    await answerUpTo(page, slug, "check", { ...answers, email });
    yield page;
    await page.goto(`/${slug}/request/ask/contact?change=1`);
    yield page;
  };

/** Every state of the public pages, by the story that leads to it. */
export const PUBLIC_STATES: Readonly<Record<string, Walk>> = {
  "the front page, the start pages and pages that do not exist": async function* ({ page }) {
    yield* visit(page, ["/", "/imgus", "/artisticmonk", "/no-such-desk"]);
    await page.goto("/ruthimg");
    await openAllDetails(page);
    yield page;
  },

  "the deadline calculator: empty, wrong and with a result": async function* ({ page }) {
    await page.goto("/ruthimg/deadline");
    await openAllDetails(page);
    yield page;
    const wrong = "law=us-ca&received=2026-02-30&region=XX&asked1=2026-02-02";
    const right = "received=2026-01-31&why1=identity&asked1=2026-02-05&noticed=2026-02-20";
    yield* visit(page, [`/imgus/deadline?${wrong}`]);
    await page.goto(`/ruthimg/deadline?${right}`);
    await openAllDetails(page);
    yield page;
  },

  "every question of ruthimg: empty, wrong and filled in": questions("ruthimg"),
  "the questions that only imgus asks: empty, wrong and filled in": questions("imgus", [
    "identity",
    "contact",
  ]),

  "the questions to an agent, parent or representative: empty, wrong and with proof of authority":
    async function* ({ page, staff }) {
      const answers = answersOf({ residence: "eea", capacity: "permission", name: "Ada Agent" });
      for (const person of ["child", "representative"]) {
        await answerUpTo(page, "artisticmonk", "acting", { ...answers, person });
        yield page;
        await press(page, "Continue");
        await expect(errorMessage(page)).toBeVisible();
        yield page;
      }
      const agent = { person: "agent", subjectName: "Byron King", subjectEmail: newAddress() };
      const sent = await submitVerified(page.request, "ruthimg", { ...answers, ...agent });
      yield* visit(page, [sent.path, `${sent.path}/proof`]);
      yield* send(page, "Send it");
      await staff.goto(requestPage(sent));
      await submitStep(staff, "ask-permission", "Ask by email", /gets an email/);
      const email = await waitForEmail(agent.subjectEmail, /asks in your name/);
      yield* visit(page, [linkIn(email, "/permission/")]);
      yield* send(page, "No, I did not");
    },

  "the receipt of a request that needs no verification, and pages in German": async function* ({
    page,
  }) {
    await answerUpTo(page, "ruthimg", "check", answersOf({ right: "opt-out-marketing" }));
    yield* send(page, "Send your request");
    yield* visit(page, [
      "/?lang=de",
      "/ruthimg?lang=de",
      "/ruthimg/deadline?lang=de",
      "/ruthimg/request/ask/residence?lang=de",
      "/ruthimg/request/sent?lang=de",
    ]);
  },

  "the receipt: new, with a wrong code, sent again, verified and gone": async function* ({ page }) {
    yield* visit(page, ["/ruthimg/request/sent", "/ruthimg/request/ask/check"]);
    const answers = answersOf();
    await answerUpTo(page, "ruthimg", "check", answers);
    yield* send(page, "Send your request");
    yield* send(page, "Verify your email");
    const resend = () =>
      Promise.all([page.waitForEvent("load"), press(page, "Send the email again")]);
    const email = await emailAfter(answers.email, /verify your email/, resend);
    yield page;
    await verifyWithLink(page.request, email);
    yield* visit(page, ["/ruthimg/request/sent?already=1"]);
  },

  "the pages of a verification link: valid, unknown and used": async function* ({ page }) {
    const sent = await submit(page.request, "ruthimg");
    const link = linkIn(await waitForEmail(sent.email, /verify/), "/verify/");
    yield* visit(page, [link, `${sent.path}/verify/${"A".repeat(43)}`]);
    await verifyEmail(page.request, sent);
    yield* visit(page, [link]);
  },

  "the page that asks for a code: empty, wrong and after the email": async function* ({
    page,
    request,
  }) {
    const { path, reference } = await submit(request, "artisticmonk");
    await page.goto("/artisticmonk/request/track");
    yield page;
    yield* send(page, "Continue");
    await page.getByLabel("Your reference").fill(reference);
    yield* send(page, "Continue");
    yield* send(page, "Open your request");
    yield* send(page, "Send me a code");
    yield* visit(page, [`${path}/files/fil_none`]);
  },

  "the requester's page: open, wrong, with a reply, with a response file and erased":
    async function* ({ page, staff }) {
      const sent = await submitVerified(page.request, "ruthimg");
      await page.goto(sent.path);
      await openAllDetails(page);
      yield page;
      yield* send(page, "Send your message");
      await page.getByLabel("Your message").fill("It is about last spring.");
      yield* send(page, "Send your message");
      yield* visit(page, [`${sent.path}/withdraw`]);
      await staff.goto(requestPage(sent));
      const response = await openPanel(staff, "fulfil");
      await response.getByLabel("Files").setInputFiles({
        name: `${"all-that-we-hold-about-you-".repeat(4)}.json`,
        mimeType: "application/json",
        buffer: Buffer.from("{}"),
      });
      await submitStep(staff, "fulfil", "Send response", /Responded/);
      await page.goto(sent.path);
      yield page;
      await page.getByRole("link", { name: /^all-that-we-hold/ }).click();
      await expect(page.getByRole("link", { name: "Download the file" })).toBeVisible();
      yield page;
      await submitStep(staff, "close", "Close request", /Closed/, { Reason: "Done." });
      await runDeskCommand("erase", "--desk", "ruthimg", "--reference", sent.reference);
      yield* visit(page, [sent.path, `${sent.path}/withdraw`]);
    },

  "the page of a withdrawn request": async function* ({ page }) {
    const sent = await submitVerified(page.request, "imgus");
    await page.goto(`${sent.path}/withdraw`);
    const main = page.getByRole("main");
    await main.getByRole("button", { name: /withdraw/i }).click();
    await expect(page.getByRole("status")).toContainText("Your request is withdrawn.");
    yield page;
  },

  "the page that says why a form was not accepted": async function* ({ page }) {
    const refused = await page.request.post("/ruthimg/request/send", {
      headers: OWN_ORIGIN,
      form: { step: "no-such-question" },
    });
    expect(refused.status()).toBe(422);
    await page.goto("/health");
    await page.setContent(await refused.text());
    yield page;
  },
};
