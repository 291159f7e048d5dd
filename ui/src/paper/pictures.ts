// What pages show. A picture comes from beyond the page and has to be unpacked, so the last ones are kept: one comes back to
// the pages as one left them.

import { pagePicture } from "../lib/backend";

/** How many: the pages that a large screen shows, and those above and below. */
const KEPT = 4;

export class Pictures {
  /** By address, the one that was shown last at the end. */
  readonly #shown = new Map<string, HTMLImageElement>();

  /** Whether the picture is at hand. */
  has(key: string, dots: number): boolean {
    return this.#shown.get(pagePicture(key, dots))?.complete ?? false;
  }

  /** Puts the picture on a sheet, in place of the one before, which stays until then. Gives what takes it off the way there. */
  hang(sheet: HTMLElement, key: string, dots: number): () => void {
    const address = pagePicture(key, dots);
    const picture = this.#shown.get(address) ?? painted(address);
    this.#shown.delete(address);
    this.#shown.set(address, picture);
    for (const old of [...this.#shown.keys()].slice(0, -KEPT)) this.#shown.delete(old);
    let wanted = true;
    const show = () => {
      if (wanted) sheet.replaceChildren(picture);
    };
    if (picture.complete) show();
    else picture.decode().then(show, () => this.#shown.delete(address));
    return () => (wanted = false);
  }
}

function painted(address: string): HTMLImageElement {
  const picture = new Image();
  picture.alt = "";
  picture.src = address;
  return picture;
}
