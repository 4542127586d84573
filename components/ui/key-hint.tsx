/** The key next to the action that it triggers. It is not read aloud, because `aria-keyshortcuts` already says it. */
export function KeyHint({ keys }: { readonly keys: string | undefined }) {
  if (!keys) return null;
  return (
    <span className="key" aria-hidden="true">
      {keys}
    </span>
  );
}
