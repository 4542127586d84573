"use server";

import { z } from "zod";
import type { FormState } from "@/app/_door/action";
import { pageAction } from "@/app/(staff)/desk/[desk]/desk-action";
import { requestIntegrityCheck } from "@/lib/requests/evidence/integrity-check";

const go = pageAction("audit-log");

export async function check(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return go(desk, form, "integrity", z.object({}), requestIntegrityCheck);
}
