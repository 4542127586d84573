import { test } from "@/e2e/staff";
import { requestByAgent } from "./agent";

test("without JavaScript an agent makes a request with a proof of authority, which is deleted with the response", async ({
  page,
  staff,
}) => {
  await requestByAgent(page, staff);
});
