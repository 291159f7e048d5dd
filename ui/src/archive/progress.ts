// How far the action points are that a list is narrowed to.

import { today } from "../lib/typed";
import type { ActionFilter } from "../lib/wire/types";

/** Those that are late are so today. */
export const progressOf = (choice: string): ActionFilter["progress"] =>
  choice === "late" ? { late: today() } : choice === "open" ? "open" : "any";
