// Hamerstukken in one stroke: items on which nobody wants to speak, one after the other, adopted together and undone together.

import * as backend from "../lib/backend";
import { newId } from "../lib/ids";
import type { Doable } from "../lib/keys";
import { nl } from "../lib/nl";
import type { DeskItem, ItemId, Op, Proposal, ProposalId, Row } from "../lib/wire/types";
import type { MeetingState } from "../meeting/meeting.svelte";
import { plainEntry } from "./blocks";
import { newDecision } from "./records";

const words = nl.notes.gavel;

/** One item, as it will be adopted. */
export class Piece {
  /** Whether it goes along: whoever wants to speak on it takes it out. */
  taken = $state(true);
  text = $state("");

  constructor(readonly item: DeskItem, readonly proposal: ProposalId | null, text: string) {
    this.text = text;
  }
}

/** The hamerstukken that follow each other around or behind the open item and are not decided yet. */
export function consents(items: readonly DeskItem[], from: ItemId | null): DeskItem[] {
  const waits = ({ plan, treatment, entries }: DeskItem) =>
    plan.kind === "consent" && (treatment.status === "untouched" || treatment.status === "current") &&
    entries.every(({ decisions }) => decisions.length === 0);
  const open = Math.max(0, items.findIndex(({ id }) => id === from));
  let first = items.findIndex((item, at) => at >= open && waits(item));
  if (first < 0) return [];
  for (let before = items[first - 1]; before && waits(before); before = items[first - 1]) first -= 1;
  const end = items.findIndex((item, at) => at > first && !waits(item));
  return items.slice(first, end < 0 ? undefined : end);
}

export class Gavel {
  pieces = $state.raw<Piece[]>([]);
  readonly #meeting: MeetingState;
  readonly #back: () => void;

  /** `back` puts the caret where the work is. */
  constructor(meeting: MeetingState, back: () => void) {
    this.#meeting = meeting;
    this.#back = back;
  }

  readonly #waiting = $derived.by(() => consents(this.#meeting.desk.items, this.#meeting.itemId));

  readonly doable: Doable = $derived.by(() =>
    this.#meeting.open && this.pieces.length === 0 && this.#waiting.length > 0 ? { "items.adopt": () => void this.#show() } : {},
  );

  /** Strikes: a block with its decision for each, in one act. The last of them stays in hand. */
  strike(): void {
    const meeting = this.#meeting;
    const { desk, clock, running } = meeting;
    const taken = this.pieces.filter(({ taken, text }) => taken && text.trim() !== "");
    const recorded = taken.flatMap(({ item, proposal, text }): Op[] => {
      const entry = newId();
      const fields = { ...plainEntry(running ? clock : null), text: text.trim() };
      const decision = { ...newDecision(desk, entry, text), proposal, method: "gavel" as const };
      return [
        { op: "add_entry", id: entry, item: item.id, place: "last", entry: fields },
        { op: "record_decision", id: newId(), decision },
      ];
    });
    const inHand = running ? taken.map(({ item }): Op => ({ op: "begin_item", id: item.id, at: clock })) : [];
    meeting.together([...recorded, ...inHand]);
    this.pieces = [];
    meeting.choose(taken.at(-1)?.item.id);
    this.#back();
  }

  dismiss(): void {
    this.pieces = [];
    this.#back();
  }

  /** Shows what would be adopted, each in words that read on their own. */
  async #show(): Promise<void> {
    this.#meeting.unfinished?.settle();
    this.pieces = await Promise.all(this.#waiting.map((item) => this.#piece(item)));
  }

  async #piece(item: DeskItem): Promise<Piece> {
    const [proposal, ...others] = item.proposals.filter(({ fields }) => fields.kind === "proposal");
    if (proposal && others.length === 0) return adopting(item, proposal);
    const { id, plan } = item;
    const title = plan.title ?? words.untitled(plan.printed_number);
    // The reader knows which article goes with the subject, and whether it is one thing or more.
    const offers = await backend.offers(this.#meeting.id, id, newId(), words.said).catch(() => []);
    const offered = offers.map(({ what }) => what).find(({ kind }) => kind === "decision");
    const text = offered?.fields.text;
    return new Piece(item, null, text && text !== words.said ? text : words.adopted(title));
  }
}

const adopting = (item: DeskItem, { id, fields }: Row<ProposalId, Proposal>) => new Piece(item, id, fields.text);
