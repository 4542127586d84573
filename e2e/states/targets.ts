import { expect } from "@playwright/test";
import { type Slug, submitVerified } from "@/e2e/requester";
import { setTargets, typeTargets } from "@/e2e/requests/targets";
import { errorMessage, requestPage, staffPage, submitStep } from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";
import { visit, type Walk } from "./walk";

/** The SLA targets of a desk: where an admin sets them, and where staff see them. */
export const TARGET_STATES: Readonly<Record<string, Walk>> = {
  "SLA targets: none, wrong, set, next to the deadline of a request, and as a handler sees them":
    async function* ({ browser, request, staff }) {
      const slug = (await openDesk("targets-walk", {}, ["admin", "handler"])) as Slug;
      const admin = await staffPage(browser, "admin");
      yield* visit(admin, [`/desk/${slug}/policy/targets`]);
      await typeTargets(admin, slug, { Assigned: "soon" });
      await expect(errorMessage(admin)).toBeVisible();
      yield admin;
      const all = { Assigned: "1", "First contact": "1", Responded: "9" };
      await setTargets(admin, slug, all);
      yield admin;
      const sent = await submitVerified(request, slug, { residence: "eea" });
      await admin.goto(requestPage(sent));
      await submitStep(admin, "take", "Assign to me", /Assigned/);
      yield admin;
      await admin.context().close();
      yield* visit(staff, [`/desk/${slug}/policy/targets`]);
    },
};
