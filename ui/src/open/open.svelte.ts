// The action points of before that are gone through during a meeting: which are open, which is chosen, and what is told of it.

import { mayChange } from "../doing/charge";
import * as backend from "../lib/backend";
import { newId } from "../lib/ids";
import type { Doable } from "../lib/keys";
import { nl } from "../lib/nl";
import { Question } from "../lib/question";
import type { Action, ActionStatus, ListedAction, Op, Page } from "../lib/wire/types";
import { actionStatuses } from "../lib/wire/words";
import type { MeetingState } from "../meeting/meeting.svelte";

/** What is told of one. */
export interface Told {
  status: ActionStatus;
  note: string;
  owners: Action["owners"];
  due: string | null;
}

export class OpenActions {
  words = $state("");
  rows = $state.raw<readonly ListedAction[]>([]);
  total = $state(0);
  chosen = $state(0);
  ready = $state(false);
  /** The one that is being told of, as it is kept. */
  form = $state.raw<{ row: ListedAction; action: Action; mayChange: boolean } | null>(null);
  readonly meeting: MeetingState;
  readonly #question: Question<Page<ListedAction>>;
  readonly #close: () => void;

  constructor(meeting: MeetingState, close: () => void) {
    this.meeting = meeting;
    this.#close = close;
    this.#question = new Question(
      (words) => backend.actions({ words, progress: "open", kind: null, owner: "anybody" }, 0),
      ({ total, rows }) => {
        const at = rows.findIndex(({ id }) => id === this.row?.id);
        this.total = total;
        this.rows = rows;
        this.chosen = Math.max(0, at < 0 ? Math.min(this.chosen, rows.length - 1) : at);
        this.ready = true;
      },
      (reason) => void meeting.tell("trouble", backend.failureOf(reason).message),
    );
    this.#question.typed("");
  }

  readonly row = $derived<ListedAction | undefined>(this.rows[this.chosen]);

  /** What the keys can do while nothing is asked. */
  readonly doable: Doable = $derived.by(() => ({
    "open.show": () => this.#close(),
    "open.back": () => this.back(),
    ...(this.row && {
      "open.previous": () => this.choose(this.chosen - 1),
      "open.next": () => this.choose(this.chosen + 1),
      ...(this.meeting.open && { "open.update": () => void this.ask() }),
    }),
  }));

  choose(at: number): void {
    this.chosen = Math.max(0, Math.min(at, this.rows.length - 1));
  }

  type(words: string): void {
    this.words = words;
    this.chosen = 0;
    this.#question.typed(words);
  }

  /** One step back: out of what is asked, out of what is typed, out of the list. */
  back(): void {
    if (this.form) this.form = null;
    else if (this.words) this.type("");
    else this.#close();
  }

  async ask(): Promise<void> {
    const { row } = this;
    if (!row) return;
    try {
      const [action, may] = await Promise.all([backend.action(row.id), mayChange(row)]);
      this.form = { row, action, mayChange: may };
    } catch (reason) {
      this.meeting.tell("trouble", backend.failureOf(reason).message);
    }
  }

  /** How far it is, who does it and before when are one act, told at this meeting. What stands in other minutes that no longer
   * change, stays there. */
  async tell({ status, note, owners, due }: Told): Promise<void> {
    const { form, meeting } = this;
    if (!form) return;
    const { row, action, mayChange } = form;
    this.form = null;
    const was = mayChange ? [action.owners, action.due] : [row.owners, row.due];
    const otherwise = JSON.stringify([mayChange ? owners : owners.map(({ name }) => name), due]) !== JSON.stringify(was);
    const dueWords = due === action.due ? action.due_words : null;
    const charge = otherwise && !mayChange ? { owners, due } : { owners: null, due: null };
    const ops: Op[] = [
      { op: "update_action", id: newId(), update: { action: row.id, meeting: meeting.id, date: meeting.desk.plan.date, status, note: note.trim() || null, ...charge } },
      ...(otherwise && mayChange ? [{ op: "edit_action" as const, id: row.id, action: { ...action, owners, due, due_words: dueWords } }] : []),
    ];
    meeting.together(ops, nl.open.done(row.number, actionStatuses[status]));
    await meeting.onDisk();
    this.#question.typed(this.words);
  }
}
