import { test } from "@/e2e/staff";
import { keepsMessageOfRefusedFiles, sendsFiles } from "./uploads";

test("without JavaScript a requester sends a PDF and a text file, and staff get both unchanged", async ({
  page,
  staff,
}) => {
  await sendsFiles(page, staff);
});

test("without JavaScript the requester reads why a file is refused, and the message is kept", async ({
  page,
}) => {
  await keepsMessageOfRefusedFiles(page);
});
