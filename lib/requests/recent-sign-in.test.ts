import { beforeAll, expect, test } from "vitest";
import { createFeed } from "@/lib/desks/calendar-feed";
import { changeAccount } from "@/lib/desks/identity";
import { Problem } from "@/lib/domain/problem/problem";
import type { Actor } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import { eraseRequest } from "@/lib/requests/decision/erase";
import { exportRequests } from "@/lib/requests/inbox/export";
import { exportReport } from "@/lib/requests/reports/report-export";
import { MINUTE, SYSTEM, testWorld } from "@/lib/requests/testing/world";
import { inviteMember, removeMember } from "@/lib/team/members";
import { removePasskey } from "@/lib/team/passkeys";
import { regenerateRecoveryCodes } from "@/lib/team/recovery-codes";
import { setSecondFactorRequired } from "@/lib/team/require-factor";
import { resetFactorOf } from "@/lib/team/reset-factor";
import { removeTotp } from "@/lib/team/second-factor";
import { endSessionsOf } from "@/lib/team/sessions";
import { ruthimg } from "@/prisma/seed/ruthimg";

const world = testWorld([ruthimg]);
let admin: Actor;
beforeAll(async () => {
  admin = await world.staff("ruthimg", "admin");
});

const REF = "7777-7777";
const account = { issuer: "https://id.example", clientId: "x", name: "your account" };

/** The use cases that a stolen session must not reach. */
const GUARDED: Record<string, (ctx: Context) => unknown> = {
  eraseRequest: (ctx) => eraseRequest(ctx, REF),
  exportRequests: (ctx) => exportRequests(ctx, { view: "open", sort: "due" }),
  exportReport: (ctx) => exportReport(ctx, { from: 0, until: 0 }),
  inviteMember: (ctx) => inviteMember(ctx, { email: "new@example.org", role: "auditor" }),
  removeMember: (ctx) => removeMember(ctx, "none"),
  endSessionsOf: (ctx) => endSessionsOf(ctx, "none"),
  resetFactorOf: (ctx) => resetFactorOf(ctx, "none"),
  setSecondFactorRequired: (ctx) => setSecondFactorRequired(ctx, { required: false }),
  createFeed: (ctx) => createFeed(ctx, { of: "me" }),
  changeAccount: (ctx) => changeAccount(ctx, { account }, { seenAt: "" }),
  removePasskey: (ctx) => removePasskey(ctx, "none"),
  removeTotp: (ctx) => removeTotp(ctx),
  regenerateRecoveryCodes: (ctx) => regenerateRecoveryCodes(ctx),
};

async function mustSignInAgain(ctx: Context, call: (ctx: Context) => unknown): Promise<boolean> {
  try {
    await call(ctx);
    return false;
  } catch (error) {
    return error instanceof Problem && error.code === "reauthenticate";
  }
}

test.each(Object.entries(GUARDED))(
  "%s requires an admin who signed in five minutes ago or earlier to sign in again",
  async (_, call) => {
    const ctx = await world.at("ruthimg", admin);
    const ago = (minutes: number | null): Context => ({
      ...ctx,
      actor: {
        ...admin,
        authenticatedAt: minutes === null ? null : new Date(ctx.now.getTime() - minutes * MINUTE),
      } as Actor,
    });
    expect(await mustSignInAgain(ago(5), call)).toBe(true);
    expect(await mustSignInAgain(ago(null), call)).toBe(true);
    expect(await mustSignInAgain(ago(4), call)).toBe(false);
  },
);

test("the command line has no session and does not have to sign in again", async () => {
  const ctx = await world.at("ruthimg", SYSTEM);
  for (const name of ["eraseRequest", "inviteMember"]) {
    expect(await mustSignInAgain(ctx, GUARDED[name] ?? (() => undefined)), name).toBe(false);
  }
});
