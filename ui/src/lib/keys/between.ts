import { nl } from "../nl";
import { row, type Key } from "./table";

export type BetweenAction = "between.undo" | "between.redo";

const words = nl.between.keys;

export const betweenKeys: readonly Key<BetweenAction>[] = [
  row("between", "Ctrl+Z", "between.undo", words.undo),
  row("between", "Ctrl+Shift+Z", "between.redo", words.redo, false),
  row("between", "Ctrl+Y", "between.redo", words.redo, false),
];
