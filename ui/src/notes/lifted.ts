// Pasted text as lines of plain words: without what a mail, a word processor or a spreadsheet put between them to make them look
// like something. Pure.

/** A line, and how many times it was quoted. */
export interface Lifted {
  quoted: number;
  line: string;
}

const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;
/** What no keyboard has, and what only says where a line may be broken. */
const UNPRINTED = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u2060\ufeff]/g;
/** Spaces that hold on to both their words: in a whole mail of them no line can be broken. */
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const QUOTED = /^\s*((?:>\s?)+)/;
/** Between the parts of a mail, and above a signature. */
const RULE = /^\s*[-–—_=*~#]{2,}\s*$/;
/** What a list begins its lines with, before the tab. */
const MARK = /^\s*(?:[-–•‣▪◦●○·*o\uf0a7\uf0b7]|\(?[0-9a-z]{1,3}[.)])\s*\t/i;

/** Words as somebody would have typed them. */
export const plainWords = (pasted: string): string => pasted.replace(UNPRINTED, "").replace(SPACES, " ");

export function liftedLines(pasted: string): Lifted[] {
  const lines = plainWords(pasted).split(LINE_END);
  return withoutTabs(withoutMarks(lines)).map(({ quoted, line }) => ({ quoted, line: RULE.test(line) ? "" : line }));
}

/** One line that begins with such a mark may be anything; lines of them under each other were quoted. */
function withoutMarks(lines: readonly string[]): Lifted[] {
  const marked = lines.map((line) => QUOTED.exec(line)?.[0] ?? "");
  return lines.map((line, at) => {
    const mark = marked[at] ?? "";
    if (mark === "" || !(marked[at - 1] || marked[at + 1])) return { quoted: 0, line };
    return { quoted: mark.replace(/[^>]/g, "").length, line: line.slice(mark.length) };
  });
}

/** The rows of a table keep their cells apart, empty ones too: a figure must not slide under another heading. */
function withoutTabs(lines: readonly Lifted[]): Lifted[] {
  const done: Lifted[] = [];
  for (let from = 0; from < lines.length; ) {
    const columns = cells(lines[from]).length;
    let to = from + 1;
    if (columns > 1) while (cells(lines[to]).length === columns) to += 1;
    const rows = lines.slice(from, to);
    done.push(...(to - from > 1 && rows.some(({ line }) => line.trim().includes("\t")) ? asWords(rows) : rows));
    from = to;
  }
  return done;
}

const cells = (row: Lifted | undefined): string[] => (row && !MARK.test(row.line) ? row.line.split("\t").map((cell) => cell.trim()) : []);

function asWords(rows: readonly Lifted[]): Lifted[] {
  const table = rows.map(cells);
  const used = (column: number) => table.some((row) => row[column] !== "");
  return rows.map(({ quoted }, at) => {
    const row = (table[at] ?? []).filter((_, column) => used(column)).map((cell) => cell || "—");
    return { quoted, line: row.reduce((words, cell) => words + (words.endsWith(":") ? " " : " · ") + cell) };
  });
}
