import { nl } from "../nl";
import { row, type Key } from "./table";

export type NextAction =
  | "next.plan" | "next.show"
  | "next.take" | "next.drop" | "next.postpone" | "next.withdraw"
  | "next.previous" | "next.following" | "next.first" | "next.last" | "next.close";

const words = nl.next.keys;

export const nextKeys: readonly Key<NextAction>[] = [
  row("archive", "F5", "next.plan", words.plan),
  row("agenda", "F5", "next.show", words.show),
  row("next", "ArrowUp", "next.previous", nl.keys.choose),
  row("next", "ArrowDown", "next.following", nl.keys.choose),
  row("next", "Home", "next.first", nl.keys.ends, false),
  row("next", "End", "next.last", nl.keys.ends, false),
  row("next", "Enter", "next.take", words.take),
  row("next", "Enter", "next.withdraw", words.withdraw),
  row("next", "Delete", "next.drop", words.drop),
  row("next", "u", "next.postpone", words.postpone),
  row("next", "Escape", "next.close", words.close),
];
