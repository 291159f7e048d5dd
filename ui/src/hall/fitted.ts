// Type as large as the screen holds: what is in the box gets smaller until it fits, down to what can still be read from the
// last row. Its measures are multiples of `--fit`.

import type { Attachment } from "svelte/attachments";

const MOST = 1.5;
const LEAST = 0.42;
const STEP = 0.94;

/** `told` hears whether there is more than fits. */
export const fitted = (told: (over: boolean) => void): Attachment<HTMLElement> => (box) => {
  const over = () => box.scrollHeight > box.clientHeight;
  const fit = () => {
    let scale = MOST;
    const set = () => box.style.setProperty("--fit", String(scale));
    for (set(); over() && scale > LEAST; set()) scale = Math.max(LEAST, scale * STEP);
    told(over());
  };
  // The letters are known a moment after the page is.
  void document.fonts.ready.then(fit);
  const resized = new ResizeObserver(fit);
  resized.observe(box);
  const changed = new MutationObserver(fit);
  changed.observe(box, { childList: true, characterData: true, subtree: true });
  return () => {
    resized.disconnect();
    changed.disconnect();
  };
};
