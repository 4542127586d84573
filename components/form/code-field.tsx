import { Field, type FieldProps } from "./field";

/** A code from an email. It may be pasted, typed with gaps or filled in by the device. */
export function CodeField(props: Omit<FieldProps, "kind" | "width">) {
  return <Field inputMode="numeric" autocomplete="one-time-code" {...props} width="code" />;
}
