import type { ActOption } from "@/components/desk/forms/action-fields";
import { t } from "@/components/i18n/translate";
import type { Role } from "@/lib/domain/request/role";
import type { LabelKey } from "@/lib/words/translator";

export const ROLE_NAMES: Record<Role, LabelKey> = {
  admin: "names.role.admin",
  handler: "names.role.handler",
  auditor: "names.role.auditor",
};

export const roleOptions = (): (ActOption & { readonly value: Role })[] => [
  {
    value: "handler",
    label: t(ROLE_NAMES.handler),
    hint: t("team.roleHint.handler"),
  },
  {
    value: "admin",
    label: t(ROLE_NAMES.admin),
    hint: t("team.roleHint.admin"),
  },
  {
    value: "auditor",
    label: t(ROLE_NAMES.auditor),
    hint: t("team.roleHint.auditor"),
  },
];
