"use server";

import { z } from "zod";
import { act, type FormState } from "@/app/_door/action";
import { saveFlash } from "@/app/_door/answer";
import { staffOf } from "@/app/_door/context";
import { pageAction } from "@/app/(staff)/desk/[desk]/desk-action";
import { message } from "@/lib/domain/problem/message";
import { passkeyNameSchema } from "@/lib/domain/team/passkey";
import { removePasskey, renamePasskey } from "@/lib/team/passkeys";
import { regenerateRecoveryCodes } from "@/lib/team/recovery-codes";
import { confirmTotp, removeTotp } from "@/lib/team/second-factor";
import { renewSession } from "@/lib/team/session";
import { endOtherSessions, endOwnSession } from "@/lib/team/sessions";

const RELOAD = { error: message("problem.reload.page") };
const nothing = z.object({});
const passkeySchema = z.object({ passkey: z.string(RELOAD).min(1) });
const sessionSchema = z.object({ session: z.string(RELOAD).min(1) });
const codeSchema = z.object({
  code: z
    .string()
    .trim()
    .min(1, { error: message("problem.secondFactor.enterCode") }),
});

const go = pageAction("account/sign-in", { staff: staffOf });

/** The path of a page that shows new recovery codes. They are shown only once. */
const withCodes = (path: string, codes: readonly string[]): Promise<string> | string =>
  codes.length > 0
    ? saveFlash(path, { message: "", fields: {}, values: { codes: codes.join(" ") } })
    : path;

const pageOf = (slug: string, done: string, now: Date): string =>
  `/desk/${slug}/account/sign-in?done=${done}.${now.getTime()}`;

export async function confirmApp(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return act(form, codeSchema, async ({ code }) => {
    const { ctx, member } = await staffOf(String(desk));
    const codes = await confirmTotp(ctx, code);
    await renewSession(member.sessionId, member.userId, { factor: true, now: ctx.now });
    return withCodes(pageOf(ctx.desk.slug, "app-added", ctx.now), codes);
  });
}

export async function makeCodes(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return act(form, nothing, async () => {
    const { ctx } = await staffOf(String(desk));
    return withCodes(pageOf(ctx.desk.slug, "codes", ctx.now), await regenerateRecoveryCodes(ctx));
  });
}

export async function removeApp(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "app-removed", nothing, removeTotp);
}

export async function removeKey(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "passkey-removed", passkeySchema, (ctx, { passkey }) =>
    removePasskey(ctx, passkey),
  );
}

export async function renameKey(desk: string, _: FormState, form: FormData): Promise<FormState> {
  const schema = passkeySchema.extend(passkeyNameSchema.shape);
  return go(desk, form, "passkey-named", schema, (ctx, { passkey, name }) =>
    renamePasskey(ctx, passkey, name),
  );
}

export async function endOne(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "session-ended", sessionSchema, (ctx, { session }) =>
    endOwnSession(ctx, session),
  );
}

export async function endOthers(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "sessions-ended", nothing, (ctx, _input, { sessionId }) =>
    endOtherSessions(ctx, sessionId),
  );
}
