import { test } from "@/e2e/staff";
import { sendNewLink, verifyByOtherMeans } from "./unverified";

test("staff open a request whose requester they verified by other means, with a note that says how", async ({
  page,
  staff,
}) => {
  await verifyByOtherMeans(page, staff);
});

for (const expired of [false, true]) {
  const when = expired ? "after" : "before";
  test(`staff send a new link ${when} the first one expired, and it opens the request`, async ({
    page,
    staff,
  }) => {
    await sendNewLink(page, staff, { expired, corrected: false });
  });

  test(`staff send a new link to a corrected address ${when} the first one expired, and links to the wrong one stop working`, async ({
    page,
    staff,
  }) => {
    await sendNewLink(page, staff, { expired, corrected: true });
  });
}
