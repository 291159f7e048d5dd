import { nl } from "../nl";
import { row, type Key } from "./table";

export type PassingAction = "passing.share" | "passing.give" | "passing.take";

const words = nl.passing.keys;

export const passingKeys: readonly Key<PassingAction>[] = [
  row("figures", "d", "passing.share", words.share),
  row("figures", "o", "passing.give", words.give),
  row("figures", "n", "passing.take", words.take),
];
