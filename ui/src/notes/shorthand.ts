// Live shorthand: a few characters at the start of a block that say what the block is. Never required, and only when just
// typed, so that "A. de Boer" stays a name; Backspace at the start takes it back.

import { wallClock } from "../lib/clock";
import type { Entry, EntryKind } from "../lib/wire/types";

export interface Said {
  fields: Entry;
  text: string;
  caret: number;
  turning: "decision" | "action" | null;
}

/** Words before a colon that say what a block is, and not who speaks. */
const LABELS: Record<string, EntryKind | "decision" | "action"> = {
  besluit: "decision",
  actie: "action",
  vraag: "question",
  antwoord: "answer",
  mededeling: "announcement",
  stemverklaring: "vote_statement",
};

/** A name, a role, "Marleen (wethouder)": at most four words, the first with a capital. */
const SPEAKER = /^(\p{Lu}[\p{L}'’.-]*(?: [\p{L}'’.-]+){0,3}(?: \([^()]*\))?): $/u;

/** What the words up to the caret have just come to say; `null` when they are only words. */
export function shorthand(fields: Entry, text: string, caret: number, turning: Said["turning"]): Said | null {
  const before = text.slice(0, caret);
  const rest = text.slice(caret);
  const said = (change: Partial<Entry>, turns: Said["turning"] = turning): Said =>
    ({ fields: { ...fields, ...change }, text: rest, caret: 0, turning: turns });

  if (before.endsWith(";nu")) {
    const kept = before.slice(0, -3);
    return { fields: { ...fields, clock: wallClock() }, text: kept + rest, caret: kept.length, turning };
  }
  const plain = fields.speaker === null && fields.kind === "note" && turning === null;
  if (before === "- " && fields.marker === "plain") return said({ marker: "dash", level: Math.max(1, fields.level) });
  if (before === "a. " && fields.marker === "plain") return said({ marker: "letter", level: Math.max(1, fields.level) });
  if (!plain) return null;
  if (before === "b ") return said({}, "decision");
  if (before === "a ") return said({}, "action");
  if (before === "v ") return said({ kind: "question" });
  const speaker = SPEAKER.exec(before)?.[1];
  if (!speaker) return null;
  const label = LABELS[speaker.toLowerCase()];
  if (label === "decision" || label === "action") return said({}, label);
  return label ? said({ kind: label }) : said({ speaker });
}

/** What Backspace at the start takes back, one thing at a time; `null` when there is nothing to take back. */
export function takenBack(fields: Entry, text: string, turning: Said["turning"]): Said | null {
  const back = (change: Partial<Entry>, typed: string): Said =>
    ({ fields: { ...fields, ...change }, text: typed + text, caret: typed.length, turning: null });
  if (turning) return back({}, "");
  if (fields.speaker !== null) return back({ speaker: null, speaker_person: null }, `${fields.speaker}: `);
  if (fields.kind !== "note") return back({ kind: "note" }, "");
  if (fields.marker !== "plain") return back({ marker: "plain" }, "");
  return fields.level > 0 ? back({ level: fields.level - 1 }, "") : null;
}
