// What was typed in a form is no act yet. As long as something stands there that was not sent, undo is the form's own: the act
// before it, which the same key takes back elsewhere, lies behind it.

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The fields that were typed in, with what stood in them before. */
const before = new WeakMap<Element, string>();

const isField = (element: unknown): element is Field => element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
const differs = (field: Element) => isField(field) && before.has(field) && field.value !== before.get(field);

/** Something is about to be typed. */
export function typing({ target }: Event): void {
  if (isField(target) && target.form && !before.has(target)) before.set(target, target.value);
}

/** A form was sent: what was typed in it is an act from now on. */
export function sent({ target }: Event): void {
  if (target instanceof HTMLFormElement) for (const field of target.elements) before.delete(field);
}

/** Whether a key took back or brought back what was typed in a form, or could have. The web view has no keys of its own for that. */
export function takesBackTyping(pressed: string, target: Element): boolean {
  if (!isField(target) || !target.form) return false;
  if (pressed === "Ctrl+Shift+Z" && before.has(target)) {
    document.execCommand("redo");
    return true;
  }
  if (pressed !== "Ctrl+Z" || ![...target.form.elements].some(differs)) return false;
  if (differs(target)) document.execCommand("undo");
  return true;
}
