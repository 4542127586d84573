"use server";

import type { FormState } from "@/app/_door/action";
import { deskAction } from "@/app/(staff)/desk/[desk]/desk-action";
import { seenSchema } from "@/app/(staff)/desk/[desk]/seen-schema";
import { APPROVAL_WORDING } from "@/components/desk/settings/setting-words";
import { changeApproval, decideApprovalChange } from "@/lib/desks/approval";
import {
  APPROVAL_KINDS,
  approvalChangeSchema,
  approvalTermsSchema,
} from "@/lib/domain/decision/approval";

const schema = approvalTermsSchema.extend(seenSchema.shape);

export async function apply(desk: string, _: FormState, form: FormData): Promise<FormState> {
  // Browsers do not send unticked boxes, but their values are compared for edit conflicts too.
  for (const kind of APPROVAL_KINDS) if (!form.has(kind)) form.set(kind, "");
  return deskAction(desk, form, {
    page: "policy/approval",
    done: (_input, result) => (result === "proposed" ? "approval-asked" : "approval"),
    schema,
    wording: APPROVAL_WORDING,
    work: (ctx, { seenAt, ...terms }) => changeApproval(ctx, terms, { seenAt }),
  });
}

const DECIDED = {
  approve: "approval",
  reject: "approval-rejected",
  withdraw: "approval-withdrawn",
};

export async function decide(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return deskAction(desk, form, {
    page: "policy/approval",
    done: ({ decision }) => DECIDED[decision],
    schema: approvalChangeSchema,
    work: decideApprovalChange,
  });
}
