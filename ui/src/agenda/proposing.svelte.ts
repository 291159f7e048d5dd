// What is put to the vote under an item. A proposal has words, so a new one waits here until somebody gives it some.

import { newId } from "../lib/ids";
import type { DeskItem, Proposal, ProposalId, Row } from "../lib/wire/types";
import type { MeetingState } from "../meeting/meeting.svelte";
import { noProposal } from "./plans";

export class Proposing {
  readonly #meeting: MeetingState;
  #fresh = $state.raw<Row<ProposalId, Proposal> | null>(null);

  constructor(meeting: MeetingState) {
    this.#meeting = meeting;
  }

  /** Those under an item, with the one that has no words yet. */
  under(item: DeskItem): readonly Row<ProposalId, Proposal>[] {
    const fresh = this.#fresh;
    return fresh?.fields.item === item.id ? [...item.proposals, fresh] : item.proposals;
  }

  /** Whether it has no words yet, and so is not in the archive. */
  isFresh(id: ProposalId): boolean {
    return this.#fresh?.id === id;
  }

  /** Which one is to be written. One without words is enough. */
  begin(item: DeskItem): ProposalId {
    const waiting = this.under(item).find(({ id }) => this.isFresh(id));
    if (waiting) return waiting.id;
    const last = Math.max(0, ...item.proposals.map(({ fields }) => fields.voting_order));
    this.#fresh = { id: newId(), fields: noProposal(item.id, last + 1) };
    return this.#fresh.id;
  }

  edit({ id, fields }: Row<ProposalId, Proposal>, change: Partial<Proposal>): void {
    const proposal = { ...fields, ...change };
    if (!this.isFresh(id)) {
      this.#meeting.act({ op: "edit_proposal", id, proposal });
    } else if (proposal.text) {
      this.#meeting.act({ op: "add_proposal", id, proposal });
      // An undo of that must not leave one here under a name that has been used.
      this.#fresh = null;
    } else {
      this.#fresh = { id, fields: proposal };
    }
  }

  remove(id: ProposalId): void {
    if (this.isFresh(id)) this.#fresh = null;
    else this.#meeting.act({ op: "remove_proposal", id });
  }
}
