// On which line of a field the caret stands. The web has no question for it, so the words are laid out once more in a twin of
// the field that nobody sees.

const SHARED = [
  "fontFamily", "fontSize", "fontWeight", "fontVariantNumeric", "lineHeight", "letterSpacing", "paddingLeft", "paddingRight",
  "borderLeftWidth", "borderRightWidth", "boxSizing", "width",
] as const;

/** Where the caret is: of words that are selected, the end that moves. */
const head = (area: HTMLTextAreaElement) => (area.selectionDirection === "backward" ? area.selectionStart : area.selectionEnd);

/** The caret's line and the number of lines. */
function lines(area: HTMLTextAreaElement): { line: number; count: number } {
  const at = head(area);
  const twin = document.createElement("div");
  const looks = getComputedStyle(area);
  for (const property of SHARED) twin.style[property] = looks[property];
  Object.assign(twin.style, { position: "absolute", visibility: "hidden", whiteSpace: "pre-wrap", overflowWrap: "break-word" });
  const caret = document.createElement("span");
  caret.textContent = "\u200b";
  twin.append(area.value.slice(0, at), caret, area.value.slice(at));
  document.body.append(twin);
  const height = parseFloat(looks.lineHeight);
  const found = { line: Math.round(caret.offsetTop / height), count: Math.round(twin.scrollHeight / height) };
  twin.remove();
  return found;
}

export const onFirstLine = (area: HTMLTextAreaElement) => lines(area).line === 0;

export function onLastLine(area: HTMLTextAreaElement): boolean {
  const { line, count } = lines(area);
  return line >= count - 1;
}
