type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const CONTROLS = "main input:not([type=hidden]), main textarea, main select";
const controls = () => [...document.querySelectorAll<Control>(CONTROLS)];

/** Whether somebody is in the middle of something on this page: what is shown must not change by itself. */
export function isBusy(): boolean {
  const held = document.activeElement;
  if (held?.matches("main :is(input, textarea, select), main [contenteditable]")) return true;
  return (
    document.querySelector(
      "main details[open] form, main form[aria-busy=true], main .problem, dialog:popover-open",
    ) !== null || controls().some(isTyped)
  );
}

function isTyped(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options];
    const initial = Math.max(
      0,
      options.findIndex(({ defaultSelected }) => defaultSelected),
    );
    return control.selectedIndex !== initial;
  }
  if (control instanceof HTMLInputElement) {
    if (control.type === "file") return (control.files?.length ?? 0) > 0;
    if (["checkbox", "radio"].includes(control.type))
      return control.checked !== control.defaultChecked;
  }
  return control.value !== control.defaultValue;
}

export type Lost = { readonly label: string; readonly text: string };

/**
 * Remembers what was typed, and where one is, before the page is brought up to date. What it returns puts
 * that back where a form was drawn anew, and answers with the words that no form is left for.
 */
export function keepTyped(): () => Lost[] {
  const held = document.activeElement?.id;
  const typed = controls().filter(isTyped).map(remember);
  const middle = document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2);
  const top = middle?.getBoundingClientRect().top ?? 0;
  return () => {
    const lost = typed.flatMap(({ control, label, put, text }) => {
      if (control.isConnected) return [];
      const now = control.id ? document.getElementById(control.id) : null;
      if (!isControl(now)) return text ? [{ label, text }] : [];
      put(now);
      const panel = now.closest("details");
      if (panel) panel.open = true;
      return [];
    });
    if (held && document.activeElement === document.body) {
      document.getElementById(held)?.focus({ preventScroll: true });
    }
    // Not every browser keeps what one reads in its place.
    const moved = middle?.isConnected ? middle.getBoundingClientRect().top - top : 0;
    if (Math.abs(moved) > 1) window.scrollBy({ top: moved, behavior: "instant" });
    return lost;
  };
}

function remember(control: Control) {
  const { value } = control;
  const files = control instanceof HTMLInputElement ? control.files : null;
  const checked = control instanceof HTMLInputElement && control.checked;
  const ticked =
    control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type);
  const label = labelOf(control);
  return {
    control,
    label,
    text: control.matches("textarea, input[type=text], input[type=email]") ? value : "",
    put: (now: Control) => {
      if (ticked && now instanceof HTMLInputElement) now.checked = checked;
      else if (files && now instanceof HTMLInputElement) now.files = files;
      else now.value = value;
    },
  };
}

/** Without the word that it may stay empty. */
function labelOf({ labels, name }: Control): string {
  const label = labels?.[0]?.cloneNode(true) as Element | undefined;
  label?.querySelector(".optional")?.remove();
  return label?.textContent ?? name;
}

const isControl = (element: Element | null): element is Control =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;
