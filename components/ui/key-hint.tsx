/** The key beside the act it triggers. Read aloud it would only be noise: `aria-keyshortcuts` says it. */
export function KeyHint({ keys }: { readonly keys: string | undefined }) {
  if (!keys) return null;
  return (
    <span className="key" aria-hidden="true">
      {keys}
    </span>
  );
}
