import type { ActOption } from "@/components/desk/forms/action-fields";
import { say } from "@/components/speech/say";
import type { Role } from "@/lib/domain/request/role";
import type { Sentence } from "@/lib/words/staff";

export const ROLE_NAMES: Record<Role, Sentence> = {
  admin: "Admin",
  handler: "Handler",
  auditor: "Auditor",
};

export const roleOptions = (): (ActOption & { readonly value: Role })[] => [
  {
    value: "handler",
    label: say(ROLE_NAMES.handler),
    hint: say("Reads, answers and decides requests."),
  },
  {
    value: "admin",
    label: say(ROLE_NAMES.admin),
    hint: say("Also erases, manages people and checks the log."),
  },
  {
    value: "auditor",
    label: say(ROLE_NAMES.auditor),
    hint: say("Reads everything and checks the log. Decides nothing."),
  },
];
