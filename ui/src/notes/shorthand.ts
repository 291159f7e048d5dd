// Live shorthand: a few characters at the start of a block that say what the block is. Never required, and only when just
// typed, so that "A. de Boer" stays a name; Backspace at the start takes it back.

import { wallClock } from "../lib/clock";
import type { Entry, EntryKind } from "../lib/wire/types";

/** Votes as somebody calls them out: for, against, blank. */
export type Called = readonly [inFavour: number, against: number, blank: number];

/** What a block becomes when it is ended. */
export type Turning = "decision" | "action" | Called | null;

export interface Said {
  fields: Entry;
  text: string;
  caret: number;
  turning: Turning;
}

/** Words before a colon that say what a block is, and not who speaks. */
const LABELS: Record<string, EntryKind | "decision" | "action"> = {
  besluit: "decision",
  actie: "action",
  vraag: "question",
  antwoord: "answer",
  mededeling: "announcement",
  stemverklaring: "vote_statement",
  letterlijk: "verbatim",
  "aantekening tegen": "dissent",
  "punt van orde": "point_of_order",
};

/** A name, a role, "Marleen (wethouder)": at most four words, the first with a capital. */
const SPEAKER = /^(\p{Lu}[\p{L}'’.-]*(?: [\p{L}'’.-]+){0,3}(?: \([^()]*\))?): $/u;

/** `21-18-4`: votes, unless it may be a day (14-12-2016, 14-12-16, 2016-12-14). */
export function called(text: string): Called | null {
  const found = /^(0|[1-9]\d{0,3})-(0|[1-9]\d{0,3})-(0|[1-9]\d{0,3})$/.exec(text)?.slice(1);
  const [inFavour, against, blank] = found?.map(Number) ?? [];
  if (inFavour === undefined || against === undefined || blank === undefined) return null;
  const isDay = (day: number, month: number) => day >= 1 && day <= 31 && month >= 1 && month <= 12;
  if ((blank >= 10 && isDay(inFavour, against)) || (inFavour >= 1000 && isDay(blank, against))) return null;
  return [inFavour, against, blank];
}

/** What the words up to the caret have just come to say; `null` when they are only words. */
export function shorthand(fields: Entry, text: string, caret: number, turning: Turning): Said | null {
  const before = text.slice(0, caret);
  const rest = text.slice(caret);
  const said = (change: Partial<Entry>, turns: Turning = turning): Said =>
    ({ fields: { ...fields, ...change }, text: rest, caret: 0, turning: turns });

  if (before.endsWith(";nu")) {
    const kept = before.slice(0, -3);
    return { fields: { ...fields, clock: wallClock() }, text: kept + rest, caret: kept.length, turning };
  }
  const plain = fields.speaker === null && fields.kind === "note" && turning === null;
  if (before === "- " && fields.marker === "plain") return said({ marker: "dash", level: Math.max(1, fields.level) });
  if (before === "a. " && fields.marker === "plain") return said({ marker: "letter", level: Math.max(1, fields.level) });
  if (!plain) return null;
  // A block goes on with the dash of the one before; a question, a decision or an action begins something else.
  const apart: Partial<Entry> = fields.marker === "dash" ? { marker: "plain", level: Math.max(0, fields.level - 1) } : {};
  if (before === "b ") return said(apart, "decision");
  if (before === "a ") return said(apart, "action");
  if (before === "v ") return said({ ...apart, kind: "question" });
  const votes = before.endsWith(" ") && called(before.slice(0, -1));
  if (votes) return said({}, votes);
  const speaker = SPEAKER.exec(before)?.[1];
  if (!speaker) return null;
  const label = LABELS[speaker.toLowerCase()];
  if (label === "decision" || label === "action") return said(apart, label);
  if (label === "question") return said({ ...apart, kind: label });
  return label ? said({ kind: label }) : said({ speaker });
}

/** What Backspace at the start takes back, one thing at a time; `null` when there is nothing to take back. */
export function takenBack(fields: Entry, text: string, turning: Turning): Said | null {
  const back = (change: Partial<Entry>, typed: string): Said =>
    ({ fields: { ...fields, ...change }, text: typed + text, caret: typed.length, turning: null });
  if (turning) return back({}, typeof turning === "string" ? "" : turning.join("-"));
  if (fields.speaker !== null) return back({ speaker: null, speaker_person: null }, `${fields.speaker}: `);
  if (fields.kind !== "note") return back({ kind: "note" }, "");
  if (fields.marker !== "plain") return back({ marker: "plain" }, "");
  return fields.level > 0 ? back({ level: fields.level - 1 }, "") : null;
}
