import { nl } from "../nl";
import { row, type Key } from "./table";

export type FormAction = "form.submit" | "form.cancel";

export const formKeys: readonly Key<FormAction>[] = [
  row("form", "Enter", "form.submit", nl.keys.record),
  row("form", "Escape", "form.cancel", nl.keys.cancel),
];
