// What the reader makes of the block that is being typed: asked at every pause, offered in place, never forced.

import * as backend from "../lib/backend";
import type { EntryId, ItemId, MeetingId, Offer } from "../lib/wire/types";

/** In milliseconds: as long as one lifts one's fingers. */
const PAUSE = 250;

export class Offers {
  all = $state.raw<Offer[]>([]);
  #timer: ReturnType<typeof setTimeout> | null = null;
  #asked = 0;

  readonly decision = $derived(this.all.find(({ what }) => what.kind === "decision"));
  readonly action = $derived(this.all.find(({ what }) => what.kind === "action"));

  /** The words changed; after a pause the reader is asked what they say. */
  ask(meeting: MeetingId, item: ItemId, entry: EntryId, text: string): void {
    this.forget();
    const asked = ++this.#asked;
    this.#timer = setTimeout(() => {
      void backend.offers(meeting, item, entry, text).then(
        (all) => {
          // Whoever typed on has other words by now.
          if (asked === this.#asked) this.all = all;
        },
        // No offer is no loss; what is wrong with the archive is told when something is saved.
        () => {},
      );
    }, PAUSE);
  }

  forget(): void {
    this.#asked += 1;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.all.length > 0) this.all = [];
  }
}
