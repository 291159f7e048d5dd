// The words of what was copied with its looks alone: the browser's own parser makes a document of it that nothing runs in, loads
// for or shows, and its text is read as lines, such as plain text would have them.

/** What no reader sees, or what is no text. */
const NO_WORDS = new Set([
  "HEAD", "SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "IFRAME", "OBJECT", "SVG", "MATH", "CANVAS", "AUDIO", "VIDEO", "SELECT", "DATALIST",
]);
/** What begins and ends a line. */
const LINES = new Set([
  "ADDRESS", "ARTICLE", "ASIDE", "BLOCKQUOTE", "BODY", "CAPTION", "DD", "DIV", "DL", "DT", "FIGCAPTION", "FIGURE", "FOOTER", "FORM", "H1",
  "H2", "H3", "H4", "H5", "H6", "HEADER", "HR", "LI", "MAIN", "NAV", "OL", "P", "PRE", "SECTION", "TABLE", "TR", "UL",
]);
const CELLS = new Set(["TD", "TH"]);

export function wordsOf(html: string): string {
  const written = new Written();
  walk(new DOMParser().parseFromString(html, "text/html").body, written, -1);
  return written.text;
}

/** `depth` is how many lists a list stands in; below zero is none. */
function walk(part: Element, written: Written, depth: number): void {
  for (const child of part.childNodes) {
    if (child instanceof Text) written.say(child.data, part.tagName === "PRE");
    if (!(child instanceof Element)) continue;
    const name = child.nodeName.toUpperCase();
    if (NO_WORDS.has(name)) continue;
    // In a row a cell stays on its line, whatever it has in it.
    if (CELLS.has(name)) {
      const cell = new Written();
      walk(child, cell, -1);
      if (child.previousElementSibling) written.tab();
      written.say(cell.text.replace(/\s+/g, " ").trim(), false);
      continue;
    }
    const line = LINES.has(name);
    if (line || name === "BR") written.end();
    if (name === "LI") written.point(Math.max(0, depth), marker(child));
    walk(child, written, name === "UL" || name === "OL" ? depth + 1 : depth);
    if (line) written.end();
    if (name === "LI") written.leave();
  }
}

function marker(item: Element): string {
  const list = item.parentElement;
  if (!(list instanceof HTMLOListElement)) return "-";
  const number = list.start + [...list.children].filter(({ nodeName }) => nodeName === "LI").indexOf(item);
  const lettered = list.type === "a" || list.style.listStyleType === "lower-alpha" || list.style.listStyleType === "lower-latin";
  return `${lettered && number >= 1 && number <= 26 ? String.fromCharCode(96 + number) : number}.`;
}

/** Lines as they come. */
class Written {
  readonly #lines: string[] = [];
  #line = "";
  /** What comes before the next words, and before what goes on with them on a line of its own. */
  #before = "";
  #goesOn = "";

  get text(): string {
    this.end();
    return this.#lines.join("\n");
  }

  say(words: string, asItStands: boolean): void {
    if (!asItStands) this.#line += words.replace(/\s+/g, " ");
    else {
      const [first = "", ...others] = words.split("\n");
      this.#line += first;
      for (const other of others) {
        this.end();
        this.#line = other;
      }
    }
  }

  tab(): void {
    this.#line += "\t";
  }

  point(depth: number, marker: string): void {
    const indent = "  ".repeat(depth);
    this.#before = `${indent}${marker} `;
    this.#goesOn = `${indent} `;
  }

  /** Behind a point what follows is no part of it. */
  leave(): void {
    this.#before = this.#goesOn = "";
  }

  end(): void {
    // An empty cell at the side keeps its place by its tab.
    const words = this.#line.replace(/^ +| +$/g, "");
    this.#line = "";
    if (words.trim() === "") return;
    this.#lines.push(this.#before + words);
    this.#before = this.#goesOn;
  }
}
