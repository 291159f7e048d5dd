import { nl } from "../nl";
import { row, type Key } from "./table";

export type HallAction = "hall.toggle" | "hall.close";

const words = nl.hall.keys;

export const hallKeys: readonly Key<HallAction>[] = [
  row("meeting", "F11", "hall.toggle", words.toggle, false),
  row("hall", "F11", "hall.close", words.close, false),
  row("hall", "Escape", "hall.close", words.close, false),
];
