"use server";

import { z } from "zod";
import type { FormState } from "@/app/_door/action";
import { deskAction } from "@/app/(staff)/desk/[desk]/desk-action";
import { requestIntegrityCheck } from "@/lib/requests/evidence/integrity-check";

export async function check(desk: string, _: FormState, form: FormData): Promise<FormState> {
  return deskAction(desk, form, {
    page: "audit-log",
    done: "integrity",
    schema: z.object({}),
    work: requestIntegrityCheck,
  });
}
