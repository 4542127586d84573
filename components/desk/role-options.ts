import type { Role } from "@/lib/domain/role";
import type { ActOption } from "./act-fields";

export const ROLE_NAMES: Record<Role, string> = {
  admin: "Admin",
  handler: "Handler",
  auditor: "Auditor",
};

export const ROLE_OPTIONS: readonly (ActOption & { readonly value: Role })[] = [
  {
    value: "handler",
    label: ROLE_NAMES.handler,
    hint: "Reads, answers and decides requests.",
  },
  {
    value: "admin",
    label: ROLE_NAMES.admin,
    hint: "Also erases, manages people and checks the log.",
  },
  {
    value: "auditor",
    label: ROLE_NAMES.auditor,
    hint: "Reads everything and checks the log. Decides nothing.",
  },
];
