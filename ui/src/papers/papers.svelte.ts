// The letters and papers of the archive that lies open: which of them is worked on, and what one can do with it.

import { tick } from "svelte";

import * as backend from "../lib/backend";
import { Choosing } from "../lib/choosing.svelte";
import type { Between } from "../lib/between.svelte";
import { longDate } from "../lib/dates";
import { newId } from "../lib/ids";
import type { Doable } from "../lib/keys";
import { nl } from "../lib/nl";
import type { Document, DocumentId, Meeting, NamedDocument } from "../lib/wire/types";
import { OpenDocument } from "./document.svelte";

/** What lies around them. */
export interface Around {
  /** One command at a time. */
  run: (work: () => Promise<unknown>, asks?: boolean) => Promise<void>;
  acts: () => Between;
  tell: (kind: "done" | "trouble", text: string) => void;
  /** Reads the list anew, with this one chosen. */
  refresh: (id?: DocumentId) => Promise<void>;
}

export const called = ({ body, date }: Meeting) => `${body} ${longDate(date)}`;

export class Papers {
  open = $state.raw<OpenDocument | null>(null);
  /** A new one that was left before it was stored. */
  draft = $state.raw<OpenDocument | null>(null);
  names = $state.raw<readonly NamedDocument[]>([]);
  /** What is to be put on an agenda, while it is asked which. */
  asking = $state.raw<{ id: DocumentId; subject: string; first: Meeting } | null>(null);
  /** The field in which a meeting is chosen, while the caret is in it. */
  choosing = $state.raw<Choosing<Meeting> | null>(null);
  readonly #around: Around;

  constructor(around: Around) {
    this.#around = around;
  }

  /** What the keys can do while one is open or it is asked which agenda; null in the list. */
  readonly inFront: Doable | null = $derived.by(() => {
    const choice = this.choosing?.doable;
    if (this.asking) return { "form.submit": () => void this.put(), "form.cancel": () => void this.cancel(), ...choice };
    const { open } = this;
    if (!open) return null;
    const close = { ...choice, "document.close": () => void this.close() };
    if (!open.id) return { ...close, "document.store": () => void this.store(), "document.readFile": () => void this.readFile() };
    const { id } = open;
    return { ...close, ...this.#around.acts().doable, "document.agenda": () => void this.ask(id, open.fields.subject) };
  });

  /** What they can do in the list, with what is chosen there. */
  inList(chosen: { id: DocumentId; subject: string } | undefined): Doable {
    return {
      "document.new": () => void this.begin(),
      ...this.#around.acts().doable,
      ...(chosen && {
        "document.agenda": () => void this.ask(chosen.id, chosen.subject),
        "document.remove": () => void this.remove(chosen.id, chosen.subject),
      }),
    };
  }

  /** Another archive. */
  clear(): void {
    this.open = this.draft = this.asking = null;
  }

  /** Back to the list; a new one that is not stored yet is kept. */
  async leave(): Promise<void> {
    this.open?.settle?.();
    const { open } = this;
    this.draft = open && !open.id && !open.blank ? open : this.draft;
    this.open = this.asking = null;
    await this.#around.acts().settled();
  }

  async close(): Promise<void> {
    const id = this.open?.id ?? undefined;
    await this.leave();
    await this.#around.refresh(id);
  }

  async begin(): Promise<void> {
    await this.#around.run(async () => {
      this.names = await backend.documentNames();
      this.open = this.draft ?? new OpenDocument(null, () => undefined);
      this.draft = null;
    });
  }

  async show(id: DocumentId): Promise<void> {
    await this.#around.run(async () => {
      await this.leave();
      this.names = (await backend.documentNames()).filter((one) => one.id !== id);
      const open = new OpenDocument(id, (document) => void this.#edit(id, document));
      open.stands(await backend.document(id));
      this.open = open;
    });
    await this.#back();
  }

  discard(): void {
    if (this.open) this.open.settle = null;
    this.open = this.draft = null;
    void this.#around.refresh();
  }

  async readText(paper: OpenDocument, text: string): Promise<void> {
    try {
      const read = await backend.readLetter(text);
      if (this.open === paper) paper.take(read);
    } catch (reason) {
      this.#around.tell("trouble", backend.failureOf(reason).message);
    }
  }

  async readFile(): Promise<void> {
    await this.#around.run(async () => {
      const read = await backend.openLetter();
      if (read) this.open?.take(read);
    }, true);
  }

  /** Confirms what was read, and stores it. */
  async store(): Promise<void> {
    const { open } = this;
    open?.settle?.();
    if (!open || open.id) return;
    const document = open.fields;
    open.noSubject = document.subject.trim() === "";
    if (open.noSubject) return this.#back();
    const id = newId();
    await this.#around.acts().act(() => [{ op: "add_document", id, document }], async () => {
      this.open = this.draft = null;
      await this.#around.refresh(id);
      this.#around.tell("done", nl.papers.stored(document.subject));
    });
  }

  async remove(id: DocumentId, subject: string): Promise<void> {
    await this.#around.acts().act(() => [{ op: "remove_document", id }], async () => {
      await this.#around.refresh();
      this.#around.tell("done", nl.papers.removed(subject));
    });
  }

  /** What is shown, as it is in the archive; one that is there no more goes back to the list. */
  async reread(): Promise<void> {
    const { open } = this;
    if (open?.id) await this.#reread(open, open.id);
    await this.#around.refresh(open?.id ?? undefined);
    if (open && !this.open) await this.#back();
  }

  async #reread(open: OpenDocument, id: DocumentId): Promise<void> {
    try {
      open.stands(await backend.document(id));
    } catch (reason) {
      if (backend.failureOf(reason).code !== "not_found") throw reason;
      this.open = null;
    }
  }

  async ask(id: DocumentId, subject: string): Promise<void> {
    this.open?.settle?.();
    await this.#around.run(async () => {
      const [first] = await backend.comingMeetings("");
      if (first) this.asking = { id, subject, first };
      else this.#around.tell("trouble", nl.papers.agenda.none);
    });
  }

  /** Choosing a meeting by words, in a field. */
  choose(find: (words: string) => Promise<readonly Meeting[]>, take: (meeting: Meeting | null) => void): Choosing<Meeting> {
    return new Choosing({
      find, take, failed: (reason) => this.#around.tell("trouble", backend.failureOf(reason).message),
      words: { choose: nl.papers.chooseMeeting, none: nl.papers.noSuchMeeting },
    });
  }

  async cancel(): Promise<void> {
    this.asking = null;
    await this.#back();
  }

  /** The caret comes to the chosen row, or to the first field of what lies open. */
  async #back(): Promise<void> {
    await tick();
    globalThis.document.querySelector<HTMLElement>("[role=row][aria-selected=true], .fields input")?.focus();
  }

  /** On the agenda of this one, or else of the first one to come. */
  async put(meeting = this.asking?.first): Promise<void> {
    const { asking } = this;
    if (!asking || !meeting) return;
    this.asking = null;
    const put = await this.#around.acts().putOnAgenda(asking.id, meeting.id);
    if (this.open) await this.reread();
    if (put) this.#around.tell("done", nl.papers.agenda.done(asking.subject, called(meeting)));
    await this.#back();
  }

  /** What is refused is told, and what stands is shown again. */
  async #edit(id: DocumentId, document: Document): Promise<void> {
    const done = await this.#around.acts().act(() => [{ op: "edit_document", id, document }], () => Promise.resolve());
    if (!done && this.open?.id === id) await this.#reread(this.open, id);
  }
}
