import type { Act } from "@/components/desk/forms/action-state";
import type { Form } from "@/lib/domain/form/form";
import type { Right } from "@/lib/domain/law/right";

export type FormActs = Record<"add" | "edit" | "up" | "down" | "remove" | "share", Act>;

export interface FormEditorProps {
  readonly form: Form;
  readonly right: Right;
  /** The page as it shows this right. */
  readonly page: string;
  readonly seen: string;
  /** `null` for those who may look and not change. */
  readonly acts: FormActs | null;
}
