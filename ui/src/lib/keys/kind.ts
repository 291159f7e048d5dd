import { nl } from "../nl";
import type { EntryKind } from "../wire/types";
import { row, type Key } from "./table";

export type KindAction = `kind.${EntryKind}` | "kind.previous" | "kind.next" | "kind.cancel";

/** One letter each. */
export const KIND_LETTERS: Record<EntryKind, string> = {
  note: "g",
  question: "v",
  answer: "a",
  announcement: "m",
  verbatim: "l",
  dissent: "t",
  vote_statement: "s",
  point_of_order: "o",
};

const words = nl.notes.kinds;

export const kindKeys: readonly Key<KindAction>[] = [
  ...(Object.entries(KIND_LETTERS) as [EntryKind, string][]).map(([kind, letter]) =>
    row<KindAction>("kind", letter, `kind.${kind}`, words.name(kind), false)),
  row("kind", "ArrowUp", "kind.previous", nl.keys.choose, false),
  row("kind", "ArrowDown", "kind.next", nl.keys.choose, false),
  row("kind", "Escape", "kind.cancel", words.leave),
];
