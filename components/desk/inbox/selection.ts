/** The id of the form that the checkboxes of the rows belong to. */
export const SELECTION_FORM = "together";

const boxes = () => [...document.querySelectorAll<HTMLInputElement>("input[name=chosen]")];

const allBox = () => document.querySelector<HTMLInputElement>("input[name=all]");

/** How many rows of the page are selected, and whether all matching requests are: "3 some" or "3 all". */
export const chosenNow = (): string =>
  `${boxes().filter(({ checked }) => checked).length} ${allBox()?.checked ? "all" : "some"}`;

export function setAll(checked: boolean, then: () => void): void {
  for (const box of boxes()) box.checked = checked;
  const all = allBox();
  if (all && !checked) all.checked = false;
  then();
}

/** Calls `then` after each selection. With the Shift key, a selection reaches from the previous row to this one. */
export function chooseInRanges(then: () => void): () => void {
  let last: HTMLInputElement | null = null;
  const click = (event: MouseEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || target.name !== "chosen") return;
    const all = boxes();
    const [from, to] = [last ? all.indexOf(last) : -1, all.indexOf(target)];
    if (event.shiftKey && from >= 0) {
      for (const box of all.slice(Math.min(from, to), Math.max(from, to) + 1)) {
        box.checked = target.checked;
      }
    }
    last = target;
    then();
  };
  document.addEventListener("click", click);
  window.addEventListener("pageshow", then);
  return () => {
    document.removeEventListener("click", click);
    window.removeEventListener("pageshow", then);
  };
}
