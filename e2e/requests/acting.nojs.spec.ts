import { test } from "@/e2e/staff";
import { agentsWay } from "./acting";

test("without JavaScript an agent asks, shows the permission, and it is deleted with the answer", async ({
  page,
  staff,
}) => {
  await agentsWay(page, staff);
});
