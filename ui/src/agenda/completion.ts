// Completes a name in the field itself: what was not typed is selected, so that the next letter replaces it.

/** The first of `names` that goes on where `typed` stops. */
export const completion = (typed: string, names: readonly string[]) =>
  typed.length < 2 ? undefined : names.find((name) => name.length > typed.length && name.toLowerCase().startsWith(typed.toLowerCase()));

export function completed(field: HTMLInputElement | HTMLTextAreaElement, names: readonly string[]): void {
  const typed = field.value;
  const name = field.selectionStart === typed.length ? completion(typed, names) : undefined;
  if (!name) return;
  field.value = name;
  field.setSelectionRange(typed.length, name.length);
}
