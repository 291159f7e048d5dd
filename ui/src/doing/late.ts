// How much too late something is.

import { daysBetween } from "../lib/dates";
import { today } from "../lib/typed";
import type { ListedAction } from "../lib/wire/types";

/** Days past its term, of what is not done. */
export const lateBy = ({ due, status }: ListedAction) =>
  due && due < today() && (status === "open" || status === "underway") ? daysBetween(due, today()) : 0;
