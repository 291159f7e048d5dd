// A pasted list of names: from a mail, a spreadsheet or a letter. Pure.

import { plainWords } from "../notes/lifted";
import { isName, wordsOf, type Known } from "./names";

const COMMAS = 2;

/** The names in it, each once; none when it is one name, which is typed on. */
export function pastedNames(text: string): string[] {
  const lines = plainWords(text).split(/[\r\n;]+/).filter((line) => line.trim() !== "");
  const [only] = lines;
  // A comma may stand in a name; in one line with more of them it stands between names.
  const parts = only && lines.length === 1 && only.split(",").length > COMMAS ? only.split(",") : lines;
  const names = parts.map(bare).filter((name) => /\p{L}/u.test(name));
  return parts.length > 1 ? names.filter((name, at) => names.findIndex((other) => isName(other, name)) === at) : [];
}

/** Without a number or a bullet before it, its address, and what else stands in its row. */
function bare(line: string): string {
  const [first = "", second = ""] = line.trim().replace(/^(?:\d+[.)]?|[-–•*·])\s+/, "").split("\t");
  // A first name and a last name may have a cell each.
  const name = !/\s/.test(first.trim()) && /^\s*\p{Lu}/u.test(second) ? `${first} ${second}` : first;
  const whole = name.replace(/\s*[<(].*$/, "").replace(/^[\s"']+|[\s"',.]+$/g, "").replace(/\s+/g, " ");
  // As in a list by last name: what stands behind the comma comes first.
  return whole.replace(/^([^,]+), ?([^,]+)$/, "$2 $1");
}

/** Whoever is called so: by the whole name, or else those in whose name each of the words stands. */
export function called(known: readonly Known[], name: string): Known[] {
  const exact = known.filter((one) => isName(one.name, name));
  if (exact.length > 0) return exact;
  const asked = wordsOf(name);
  return known.filter((one) => asked.every((word) => wordsOf(one.name).includes(word)));
}
