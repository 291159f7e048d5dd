import { nl } from "../nl";
import { row, type Key } from "./table";

export type FiguresAction =
  | "figures.about" | "figures.figures" | "figures.settings" | "figures.copies" | "figures.next" | "figures.open" | "figures.table" | "figures.print";

const words = nl.figures.keys;

export const figuresKeys: readonly Key<FiguresAction>[] = [
  row("figures", "1", "figures.about", words.about, false),
  row("figures", "2", "figures.figures", words.figures, false),
  row("figures", "3", "figures.settings", words.settings, false),
  row("figures", "4", "figures.copies", nl.passing.keys.face, false),
  row("figures", "Tab", "figures.next", words.next),
  row("figures", "Enter", "figures.open", words.open),
  row("figures", "t", "figures.table", words.table),
  row("figures", "Ctrl+P", "figures.print", words.print),
];
