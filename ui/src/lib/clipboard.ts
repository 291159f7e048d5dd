// Words on the clipboard, to paste into a mail: with formatting, and without where none goes.

import type { Mail } from "./wire/types";

/**
 * Asks for the clipboard at once, as that is allowed only in answer to a key, and hands the words over when they are there.
 */
export async function copyMail(mail: Promise<Mail>): Promise<void> {
  const blob = async (type: string, words: (mail: Mail) => string) => new Blob([words(await mail)], { type });
  await navigator.clipboard.write([
    new ClipboardItem({
      "text/html": blob("text/html", ({ html }) => html),
      "text/plain": blob("text/plain", ({ plain }) => plain),
    }),
  ]);
}
