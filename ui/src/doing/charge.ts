// Who does an action and before when: in the minutes themselves as long as these may change, and else as of a later day.

import * as backend from "../lib/backend";
import type { ListedAction } from "../lib/wire/types";

/** Whether the minutes in which it was agreed can still get other words, and nothing was agreed anew since. */
export async function mayChange({ meeting, updates }: ListedAction): Promise<boolean> {
  if (updates.some(({ charge }) => charge)) return false;
  return meeting === null || (await backend.sheet(meeting)).desk.open;
}
