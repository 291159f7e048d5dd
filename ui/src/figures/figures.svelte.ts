// The association in figures: what is shown of it, and to which list each figure leads.

import * as backend from "../lib/backend";
import type { Doable } from "../lib/keys";
import type { ActionFilter, DecisionFilter, FiguresView, LateLine, MeetingId, OwnerFigures, Saved } from "../lib/wire/types";
import { progressOf } from "../archive/progress";

export type Face = "about" | "figures" | "settings" | "copies";

/** Where figures lead; with an id, that row is chosen there. */
export interface Leads {
  decisions: (wanted: Partial<DecisionFilter>, id?: string) => void;
  actions: (wanted: Partial<ActionFilter>, id?: string) => void;
  meeting: (meeting: MeetingId) => void;
  save: (make: () => Promise<Saved | null>) => void;
  failed: (reason: unknown) => void;
}

export class Figures {
  face = $state<Face>("figures");
  view = $state.raw<FiguresView | null>(null);
  /** Whether the tables are walked through, without drawings. */
  asTable = $state(false);
  readonly leads: Leads;
  /** The mark that led elsewhere: who comes back finds the focus there. */
  left: string | null = null;

  constructor(leads: Leads) {
    this.leads = leads;
  }

  async read(): Promise<void> {
    try {
      this.view = await backend.figures();
    } catch (reason) {
      this.leads.failed(reason);
    }
  }

  /** Another archive. */
  clear(): void {
    this.view = null;
    this.left = null;
    this.face = "figures";
  }

  /** What the keys can do. */
  get doable(): Doable {
    const faces: Doable = {
      "figures.about": () => (this.face = "about"),
      "figures.figures": () => (this.face = "figures"),
      "figures.settings": () => (this.face = "settings"),
      "figures.copies": () => (this.face = "copies"),
    };
    if (this.face !== "figures" || !this.view) return faces;
    return {
      ...faces,
      "figures.next": () => this.#next(),
      "figures.open": () => this.#mark()?.click() ?? false,
      "figures.table": () => this.#turn(),
      "figures.print": () => this.leads.save(backend.printFigures),
    };
  }

  /** The open actions of an owner. */
  ofOwner({ owner }: OwnerFigures, late = false): void {
    this.leads.actions({ progress: progressOf(late ? "late" : "open"), owner: owner === null ? "nobody" : { one: owner } });
  }

  /** What is late, in its list. */
  ofLate({ what, number }: LateLine): void {
    if ("action" in what) this.leads.actions({ progress: progressOf("late") }, what.action);
    else this.leads.decisions({ words: number }, what.decision);
  }

  /** From drawings to tables and back; the figure that had the focus has it there too. */
  #turn(): void {
    this.left = this.#mark()?.dataset["figure"] ?? null;
    this.asTable = !this.asTable;
  }

  #marks(): HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>("[data-figure]")];
  }

  #mark(): HTMLElement | undefined {
    return this.#marks().find((mark) => mark === document.activeElement);
  }

  /** From one mark to the next; before the first and after the last the key is the window's own. */
  #next(): boolean {
    const marks = this.#marks();
    const at = marks.findIndex((mark) => mark === document.activeElement);
    if (at < 0 && document.activeElement !== document.body) return false;
    const next = marks[at + 1];
    next?.focus();
    return next !== undefined;
  }
}
