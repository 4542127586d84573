import { expect, type Page } from "@playwright/test";
import { press } from "@/e2e/requester";

type Days = Partial<Record<"Assigned" | "First contact" | "Responded", string>>;

/** Types SLA targets of a desk, in working days, and presses Save. */
export async function typeTargets(admin: Page, slug: string, days: Days): Promise<void> {
  await admin.goto(`/desk/${slug}/policy/targets`);
  for (const [label, value] of Object.entries(days)) {
    await admin.getByLabel(label, { exact: true }).fill(value);
  }
  await press(admin, "Save");
}

export async function setTargets(admin: Page, slug: string, days: Days): Promise<void> {
  await typeTargets(admin, slug, days);
  await expect(admin.getByRole("status")).toContainText("Saved.");
}
