import { test } from "@/e2e/staff";
import { sendNewLink, verifyByOtherMeans } from "./unverified";

test("without JavaScript staff open a request whose requester they verified by other means", async ({
  page,
  staff,
}) => {
  await verifyByOtherMeans(page, staff);
});

test("without JavaScript staff send a new link to a corrected address after the first one expired", async ({
  page,
  staff,
}) => {
  await sendNewLink(page, staff, { expired: true, corrected: true });
});
