import type { ActOption } from "@/components/desk/forms/action-fields";
import { say } from "@/components/speech/say";
import type { Role } from "@/lib/domain/request/role";
import type { Sentence } from "@/lib/words/staff";

export const ROLE_NAMES: Record<Role, Sentence> = {
  admin: "names.role.admin",
  handler: "names.role.handler",
  auditor: "names.role.auditor",
};

export const roleOptions = (): (ActOption & { readonly value: Role })[] => [
  {
    value: "handler",
    label: say(ROLE_NAMES.handler),
    hint: say("team.roleHint.handler"),
  },
  {
    value: "admin",
    label: say(ROLE_NAMES.admin),
    hint: say("team.roleHint.admin"),
  },
  {
    value: "auditor",
    label: say(ROLE_NAMES.auditor),
    hint: say("team.roleHint.auditor"),
  },
];
