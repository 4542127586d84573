import { expect, test } from "vitest";
import { message } from "@/lib/domain/problem/message";
import { instantOption } from "./instant";

test.each([
  "2026-02-30T10:00:00Z",
  "2026-13-01T10:00:00Z",
  "2026-02-28T10:00:00",
  "2026-02-28",
  "soon",
])(
  "%s is refused for every command, because the date must exist and the offset must be stated",
  async (text) => {
    await expect(instantOption("received", text)).rejects.toMatchObject({
      code: "invalid",
      fields: { received: message("problem.date.instantHint") },
    });
  },
);

test("an instant is accepted with any offset", async () => {
  expect(await instantOption("now", "2026-03-01T10:00:00+01:00")).toEqual(
    new Date("2026-03-01T09:00:00Z"),
  );
});
