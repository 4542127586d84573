import type { Act } from "@/components/desk/forms/action-state";
import type { Form } from "@/lib/domain/form/form";
import type { Right } from "@/lib/domain/law/right";

export type FormActs = Record<"add" | "edit" | "up" | "down" | "remove" | "share", Act>;

export interface FormEditorProps {
  readonly form: Form;
  readonly right: Right;
  /** The address of the page with this right selected. */
  readonly page: string;
  readonly seen: string;
  /** `null` for team members who may view the form and not change it. */
  readonly acts: FormActs | null;
}
