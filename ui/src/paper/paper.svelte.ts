// What the face Afdruk shows of one meeting: which document, how large, and where. It outlives the face, so that one comes back
// to the same place.

import * as backend from "../lib/backend";
import type { ItemId, Letters, Paper, Proof, ProofPage } from "../lib/wire/types";
import type { MeetingState } from "../meeting/meeting.svelte";
import { Pictures } from "./pictures";
import type { Zoom } from "./zoom";

/** A place on the pages: how far down which page, as a share of its height. */
export interface Spot {
  page: number;
  share: number;
}

/** Where one was when the face was left, and which item lay open. */
interface Left {
  spot: Spot;
  item: ItemId | null;
}

export class PaperState {
  paper = $state<Paper>("minutes");
  letters = $state<Letters>("normal");
  zoom = $state<Zoom>("width");
  proof = $state.raw<Proof | null>(null);
  /** The choices that the proof was made with. */
  laidAs = "";
  left: Left | null = null;
  readonly pictures = new Pictures();
  readonly #meeting: MeetingState;
  #running = false;
  #again = false;

  constructor(meeting: MeetingState) {
    this.#meeting = meeting;
    // Meetings that are still to come are known by their agenda.
    if (meeting.toCome) this.paper = "agenda";
  }

  /** A page that stayed as it was is left alone. */
  #same(page: ProofPage, at: number): ProofPage {
    const before = this.proof?.pages[at];
    return before?.key === page.key ? before : page;
  }

  /** Lays the pages out anew. Changes that come meanwhile are taken together, so that the last one is never waited for twice. */
  async refresh(failed: (reason: unknown) => void): Promise<void> {
    this.#again = true;
    if (this.#running) return;
    this.#running = true;
    try {
      while (this.#again) {
        this.#again = false;
        const { paper, letters } = this;
        const proof = await backend.layOut(this.#meeting.id, paper, letters);
        if (this.#again) continue;
        this.laidAs = `${paper} ${letters}`;
        this.proof = { ...proof, pages: proof.pages.map((page, at) => this.#same(page, at)) };
      }
    } catch (reason) {
      failed(reason);
    } finally {
      this.#running = false;
    }
  }
}

const papers = new WeakMap<MeetingState, PaperState>();

/** The one for this meeting. */
export function paperOf(meeting: MeetingState): PaperState {
  const known = papers.get(meeting);
  if (known) return known;
  const paper = new PaperState(meeting);
  papers.set(meeting, paper);
  return paper;
}
