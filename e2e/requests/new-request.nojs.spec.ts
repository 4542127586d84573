import { test } from "@/e2e/staff";
import { entersEmail, entersLetter, respondsWithoutEmail } from "./new-request";

test("without JavaScript staff enter a letter on one page, and an error keeps what they typed", async ({
  staff,
}) => {
  await entersLetter(staff);
  await respondsWithoutEmail(staff);
});

test("without JavaScript a forwarded email is acknowledged and needs no link", async ({
  staff,
}) => {
  await entersEmail(staff);
});
