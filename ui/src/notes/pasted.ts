// Pasted lines as blocks. Bullets and letters become sub-points, as deep as they were pushed in; all else stays words. Pure.

import type { Entry } from "../lib/wire/types";
import { DEEPEST } from "./blocks";

/** What a pasted line says of the block that it becomes. */
export type Pasted = Pick<Entry, "level" | "marker" | "text">;

/** Also the two of Word's own font, and its `o`, which only the tab behind it tells from a word. */
const BULLET = /^(?:[-–•‣▪◦●○·*\uf0a7\uf0b7]\s+|o\t\s*)/;
const LETTER = /^([a-z])[.)]\s+/;
const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;
const UNPRINTED = /[\u0000-\u0008\u000e-\u001f\u007f]/g;
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
  let apart = true;
  for (const line of pasted.replace(UNPRINTED, "").split(LINE_END)) {
    const words = line.trim();
    const last = blocks.at(-1);
    const indent = columns(/^\s*/.exec(line)?.[0] ?? "");
    const list = words === "" ? [] : reached(levels, indent);
    const point = opens || last ? subPoint(words, list.at(-1)) : null;
    if (point) {
      levels = list;
      blocks.push({ ...point, level: Math.min(DEEPEST, list.length) });
    } else if (words !== "" && last && !apart && indent > (levels.at(-1)?.indent ?? Infinity)) {
      last.text += ` ${untabbed(words)}`;
    } else if (words !== "") {
      levels = [];
      blocks.push({ level: 0, marker: "plain", text: untabbed(words) });
    }
    apart = words === "";
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

/** The levels down to the one at `indent`, which may be new. */
const reached = (levels: readonly Level[], indent: number): Level[] =>
  [...levels.filter((level) => level.indent < indent), levels.find((level) => level.indent === indent) ?? { indent, letters: 0 }];

function subPoint(words: string, level: Level | undefined): Pick<Entry, "marker" | "text"> | null {
  if (!level) return null;
  const bullet = BULLET.exec(words)?.[0];
  if (bullet) return { marker: "dash", text: untabbed(words.slice(bullet.length)) };
  const [lettered = "", letter] = LETTER.exec(words) ?? [];
  if (letter !== String.fromCharCode("a".charCodeAt(0) + level.letters)) return null;
  level.letters += 1;
  return { marker: "letter", text: untabbed(words.slice(lettered.length)) };
}

/** The cells of a table stand apart by a space. */
const untabbed = (words: string) => words.replace(/\s*\t\s*/g, " ");
