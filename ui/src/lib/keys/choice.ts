import { nl } from "../nl";
import { row, type Key } from "./table";

export type ChoiceAction = "choice.previous" | "choice.next" | "choice.take" | "choice.leave";

/** In a field where one chooses from what goes by the words that are typed. */
export const choiceKeys: readonly Key<ChoiceAction>[] = [
  row("choice", "ArrowUp", "choice.previous", nl.keys.choose),
  row("choice", "ArrowDown", "choice.next", nl.keys.choose),
  row("choice", "Enter", "choice.take", nl.keys.take),
  row("choice", "Escape", "choice.leave", nl.keys.cancel),
];
