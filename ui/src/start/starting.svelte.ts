// The start screen: which archives were opened before, and how one is made or opened.

import * as backend from "../lib/backend";
import type { Doable } from "../lib/keys";
import type { Running } from "../lib/running.svelte";
import type { Failure, LegalForm, Overview, Recent } from "../lib/wire/types";

interface Around {
  running: Running;
  show: (overview: Overview | null) => Promise<void>;
}

export class Starting {
  recents = $state.raw<Recent[]>([]);
  recent = $state(0);
  creating = $state(false);
  readonly #around: Around;
  #submit: (() => void) | null = null;

  constructor(around: Around) {
    this.#around = around;
  }

  readonly doable: Doable = $derived.by(() => (this.creating ? this.#whileCreating() : this.#atStart()));

  async read(): Promise<void> {
    this.recents = await backend.recents();
  }

  /** The start screen as it is after an archive was closed. */
  async begin(): Promise<void> {
    await this.read();
    this.recent = 0;
  }

  /** The answer says whether the form should tell about the name. */
  async create(name: string, legalForm: LegalForm): Promise<Failure | null> {
    let atTheName: Failure | null = null;
    const handled = (failure: Failure) => {
      if (failure.code !== "name_missing") return false;
      atTheName = failure;
      return true;
    };
    const { running, show } = this.#around;
    await running.run(async () => show(await backend.createArchive(name, legalForm)), { asks: true, handled });
    return atTheName;
  }

  /** The form hands in how it is submitted while it is there. */
  submitsWith(submit: (() => void) | null): void {
    this.#submit = submit;
  }

  #atStart(): Doable {
    const { running, show } = this.#around;
    const start: Doable = {
      ...(running.notice && { "notice.dismiss": () => running.dismiss() }),
      "archive.new": () => this.#create(),
      "archive.open": () => void running.run(async () => show(await backend.openArchive()), { asks: true }),
      "archive.example": () => void running.run(async () => show(await backend.openExample())),
    };
    const chosen = this.recents[this.recent];
    if (!chosen) return start;
    const last = this.recents.length - 1;
    return {
      ...start,
      "recent.previous": () => (this.recent = Math.max(0, this.recent - 1)),
      "recent.next": () => (this.recent = Math.min(last, this.recent + 1)),
      "recent.first": () => (this.recent = 0),
      "recent.last": () => (this.recent = last),
      "recent.open": () => void this.#open(chosen.id),
      "recent.forget": () => void this.#forget(chosen.id),
    };
  }

  #whileCreating(): Doable {
    return {
      "create.submit": () => this.#submit?.(),
      "create.cancel": () => {
        this.creating = false;
        this.#around.running.dismiss();
      },
    };
  }

  #create(): void {
    this.creating = true;
    this.#around.running.dismiss();
  }

  async #open(id: string): Promise<void> {
    const { running, show } = this.#around;
    await running.run(async () => {
      try {
        await show(await backend.openRecent(id));
      } catch (reason) {
        // What could not be opened may be gone by now; the list should say so too.
        await this.read();
        throw reason;
      }
    });
  }

  async #forget(id: string): Promise<void> {
    await this.#around.running.run(async () => {
      this.recents = await backend.forgetRecent(id);
      this.recent = Math.max(0, Math.min(this.recent, this.recents.length - 1));
    });
  }
}
