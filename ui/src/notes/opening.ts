// What stands before the words of a block, as on paper.

import { capitalised } from "../lib/text";
import type { Entry } from "../lib/wire/types";
import { entryKinds } from "../lib/wire/words";

/** The kind of block, where paper says it: an announcement shows by itself, and so does a question behind a name. */
export function printedKind({ kind, speaker, text }: Entry): string | null {
  const word = entryKinds[kind];
  const saysAlready = [text.trimStart(), speaker ?? ""].some((words) => words.toLowerCase().startsWith(word));
  const byName = speaker !== null && (kind === "question" || kind === "answer");
  return kind === "note" || kind === "announcement" || byName || saysAlready ? null : capitalised(word);
}

/** "Stemverklaring, Greet: ", "Samira: " or nothing. */
export const opening = (fields: Entry) =>
  [printedKind(fields), fields.speaker].filter(Boolean).join(", ").replace(/(?<=.)$/, ": ");
