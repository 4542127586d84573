"use server";

import type { z } from "zod";
import type { FormState } from "@/app/_door/action";
import { pageAction } from "@/app/(staff)/desk/[desk]/desk-action";
import { seenSchema } from "@/app/(staff)/desk/[desk]/seen-schema";
import { APPROVAL_WORDING } from "@/components/desk/settings/setting-words";
import { changeApproval, decideApprovalChange } from "@/lib/desks/approval";
import {
  APPROVAL_KINDS,
  approvalChangeSchema,
  approvalTermsSchema,
} from "@/lib/domain/decision/approval";

const schema = approvalTermsSchema.extend(seenSchema.shape);
const go = pageAction("policy/approval", { wording: APPROVAL_WORDING });

export async function apply(desk: string, _: FormState, form: FormData): Promise<FormState> {
  // Browsers do not send unticked boxes, but their values are compared for edit conflicts too.
  for (const kind of APPROVAL_KINDS) if (!form.has(kind)) form.set(kind, "");
  return go(
    desk,
    form,
    (_input, result) => (result === "proposed" ? "approval-asked" : "approval"),
    schema,
    (ctx, { seenAt, ...terms }) => changeApproval(ctx, terms, { seenAt }),
  );
}

const DECIDED = {
  approve: "approval",
  reject: "approval-rejected",
  withdraw: "approval-withdrawn",
};

export async function decide(desk: string, _: FormState, form: FormData): Promise<FormState> {
  const done = ({ decision }: z.infer<typeof approvalChangeSchema>) => DECIDED[decision];
  return go(desk, form, done, approvalChangeSchema, decideApprovalChange);
}
