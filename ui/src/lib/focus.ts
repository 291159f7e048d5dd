// Back to the list that one works in.

import { tick } from "svelte";

/** The caret comes to the chosen row, once what was in front of it is gone; who is in a form by then stays there. */
export async function toChosenRow(): Promise<void> {
  await tick();
  if (document.activeElement?.closest("form")) return;
  document.querySelector<HTMLElement>("[role=row][aria-selected=true]")?.focus();
}
