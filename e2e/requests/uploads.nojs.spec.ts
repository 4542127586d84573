import { test } from "@/e2e/staff";
import { keepsTheText, sendsFiles } from "./uploads";

test("without JavaScript a person sends a PDF and a text, and the desk gets both byte by byte", async ({
  page,
  staff,
}) => {
  await sendsFiles(page, staff);
});

test("without JavaScript a file that is refused says why, and the message beside it is kept", async ({
  page,
}) => {
  await keepsTheText(page);
});
