// Pasted lines as blocks. Bullets and letters become sub-points, as deep as they were pushed in, and what was quoted is pushed in as
// deep as it was quoted; all else stays words. Pure.

import type { Entry } from "../lib/wire/types";
import { DEEPEST } from "./blocks";
import { liftedLines } from "./lifted";

/** What a pasted line says of the block that it becomes. */
export type Pasted = Pick<Entry, "level" | "marker" | "text">;

/** Also the two of Word's own font, and its `o`, which only the tab behind it tells from a word. */
const BULLET = /^(?:[-–•‣▪◦●○·*\uf0a7\uf0b7]\s+|o\t\s*)/;
const LETTER = /^([a-z])[.)]\s+/;
const ENDED = /[.!?:;…]["'”’)]*$/;
/** A mail breaks its lines around here, in columns; who ends a line earlier meant to. */
const FULL = 50;
/** In columns. */
const TAB = 4;
/** So many blocks at most, or the window could not keep up with who types in them. */
const MOST = 500;

/** One level of a list: how far it is pushed in, in columns, and how many letters it has had. */
interface Level {
  indent: number;
  letters: number;
}

/**
 * The blocks that pasted text becomes, a line each unless there are too many. A letter makes a sub-point where it is the one that
 * its place gives it; what is pushed in below a sub-point goes on with it. In the midst of words (`opens` is false) the first line
 * goes on with those.
 */
export function pastedBlocks(pasted: string, opens: boolean): Pasted[] {
  const blocks: Pasted[] = [];
  let levels: Level[] = [];
  /** The line before, if there is no white between. */
  let before: string | null = null;
  let depth = 0;
  for (const { quoted, line } of liftedLines(pasted)) {
    const words = line.trim();
    const last = blocks.at(-1);
    const indent = columns(/^\s*/.exec(line)?.[0] ?? "");
    if (quoted !== depth) {
      levels = [];
      before = null;
    }
    depth = quoted;
    const list = words === "" ? [] : reached(levels, indent);
    const point = opens || last ? subPoint(words, list.at(-1)) : null;
    if (point) {
      levels = list;
      blocks.push({ ...point, level: Math.min(DEEPEST, quoted + list.length) });
    } else if (words !== "" && last && before !== null && (indent > (levels.at(-1)?.indent ?? Infinity) || goesOn(before, words))) {
      last.text += ` ${evenly(words)}`;
    } else if (words !== "") {
      levels = [];
      blocks.push({ level: Math.min(DEEPEST, quoted), marker: "plain", text: evenly(words) });
    }
    before = words === "" ? null : words;
  }
  return fewer(blocks);
}

/** No more than so many, with all their words. */
function fewer(blocks: Pasted[]): Pasted[] {
  const together = Math.ceil(blocks.length / MOST);
  if (together <= 1) return blocks;
  return Array.from({ length: Math.ceil(blocks.length / together) }, (_, at): Pasted => {
    const lines = blocks.slice(at * together, (at + 1) * together);
    return { level: 0, marker: "plain", text: lines.map(({ text }) => text).join(" ") };
  });
}

function columns(space: string): number {
  let column = 0;
  for (const one of space) column += one === "\t" ? TAB - (column % TAB) : 1;
  return column;
}

/** Whether a line is the rest of a sentence that a mail broke off for want of room. */
const goesOn = (before: string, words: string) => before.length >= FULL && !ENDED.test(before) && /^\p{Ll}/u.test(words) && !LETTER.test(words);

/** The levels down to the one at `indent`, which may be new. */
const reached = (levels: readonly Level[], indent: number): Level[] =>
  [...levels.filter((level) => level.indent < indent), levels.find((level) => level.indent === indent) ?? { indent, letters: 0 }];

function subPoint(words: string, level: Level | undefined): Pick<Entry, "marker" | "text"> | null {
  if (!level) return null;
  const bullet = BULLET.exec(words)?.[0];
  if (bullet) return { marker: "dash", text: evenly(words.slice(bullet.length)) };
  const [lettered = "", letter] = LETTER.exec(words) ?? [];
  if (letter !== String.fromCharCode("a".charCodeAt(0) + level.letters)) return null;
  level.letters += 1;
  return { marker: "letter", text: evenly(words.slice(lettered.length)) };
}

/** With one space where a tab or more of them stood. */
const evenly = (words: string) => words.replace(/\s+/g, " ");
