// Who is in the archive and who holds which office, and what the keys do there. Each act goes to the archive at once, and what
// is there then is read anew.

import * as backend from "../lib/backend";
import type { Between as Acts } from "../lib/between.svelte";
import type { Doable } from "../lib/keys";
import { Listed } from "../lib/listed.svelte";
import { nl } from "../lib/nl";
import type { Between, ErasedThing, Erasing, Foretold, Incoming, OfficeId, Op, Page, PersonId, Saved, TermId, Told } from "../lib/wire/types";
import { isPerson, isSeat, personLines, seatRows, type PeopleFilter, type PersonLine, type SeatFilter, type SeatRow } from "./rows";

export type Face = "people" | "offices" | "schedule";

export type Form =
  | { kind: "person"; id: PersonId | null }
  | { kind: "office"; id: OfficeId | null }
  | { kind: "term"; office: OfficeId; id: TermId | null }
  | { kind: "incoming"; incoming: Incoming }
  | { kind: "erase"; what: ErasedThing };

/** What the window does for it. */
export interface Desk {
  /** Asks the person for a file; one command at a time. */
  ask: (work: () => Promise<unknown>) => void;
  acts: () => Acts;
  save: (make: () => Promise<Saved | null>) => void;
  tell: (text: string) => void;
  /** What the window itself shows of the association has changed. */
  renamed: () => Promise<void>;
}

/** How many rows are on the page at once. */
const PART = 120;

const part = <Row>(rows: Row[], from: number): Page<Row> => ({ years: [], total: rows.length, from, rows: rows.slice(from, from + PART) });

export class People {
  between = $state.raw<Between | null>(null);
  face = $state<Face>("people");
  form = $state.raw<Form | null>(null);
  readonly persons: Listed<PersonLine, PeopleFilter>;
  readonly offices: Listed<SeatRow, SeatFilter>;
  readonly schedule: Listed<SeatRow, SeatFilter>;
  /** The settings of the association are read with the rest, and are no list. */
  readonly settings: Listed<SeatRow, SeatFilter>;
  /** Settles what is being typed in a setting. */
  typing: (() => void) | null = null;
  readonly #desk: Desk;
  readonly #failed: (reason: unknown) => void;

  constructor(desk: Desk, failed: (reason: unknown) => void) {
    this.#desk = desk;
    this.#failed = failed;
    const seats = { words: "", body: null, past: false };
    const listed = (lines: (between: Between) => SeatRow[]) =>
      new Listed<SeatRow, SeatFilter>(seats, async (filter, from) => part(lines(await this.#read()).filter(isSeat(filter)), from), failed);
    this.persons = new Listed<PersonLine, PeopleFilter>(
      { words: "", kind: null, office: null },
      async (filter, from) => {
        const { people, offices } = await this.#read();
        return part(personLines(people, offices).filter(isPerson(filter)), from);
      },
      failed,
    );
    this.offices = listed(({ offices }) => seatRows(offices.lines));
    this.schedule = listed(({ offices }) => seatRows(offices.schedule));
    this.settings = listed(() => []);
  }

  readonly list = $derived.by(() => (this.face === "people" ? this.persons : this.face === "offices" ? this.offices : this.schedule));
  readonly writable = $derived(this.between?.writable ?? false);

  /** Nothing that was read before is shown again. */
  close(): void {
    this.form = null;
    this.between = null;
    this.typing = null;
  }

  /** What the keys can do beside walking through the list. */
  doable(section: "people" | "association" | string): Doable {
    const turns = this.#desk.acts().doable;
    if (section === "association" && !this.form) return turns;
    if (this.form) {
      const submit = this.#submit;
      const doable: Doable = { ...(submit && { "form.submit": submit }), "form.cancel": () => (this.form = null) };
      return this.form.kind === "incoming" ? this.#withIncoming(this.form.incoming) : doable;
    }
    const faces: Doable = {
      "people.persons": () => this.go("people"),
      "people.offices": () => this.go("offices"),
      "people.schedule": () => this.go("schedule"),
      ...(this.face !== "people" && this.list.part.total > 0 && {
        "list.print": () => this.#desk.save(backend.printSchedule),
        "people.csv": () => this.#desk.save(backend.keepSchedule),
      }),
    };
    return this.writable ? { ...faces, ...turns, ...this.#writing() } : faces;
  }

  /** What Enter does with the chosen row. */
  get ofChosen(): Doable {
    const open = this.#opened();
    return open && this.writable ? { "list.open": () => (this.form = open) } : {};
  }

  go(face: Face): void {
    this.face = face;
    this.list.sought = true;
    void this.list.show(this.list.chosen);
  }

  /** The form hands in how it is submitted while it is there. */
  submitsWith(submit: (() => void) | null): void {
    this.#submit = submit;
  }
  #submit = $state.raw<(() => void) | null>(null);

  /** Carries out acts as one; with `id`, that row is chosen after it. Says whether it was done. */
  act(made: () => Op[], id?: string): Promise<boolean> {
    let ops: Op[] = [];
    return this.#desk.acts().act(() => (ops = made()), async () => {
      if (ops.some(({ op }) => op === "edit_association")) await this.#desk.renamed();
      await this.reread(id);
    });
  }

  /** What an erasure would take; null when it can't be told, and then it is said why. */
  async foretell(erasing: Erasing): Promise<Foretold | null> {
    try {
      return await backend.foretellErasure(erasing);
    } catch (reason) {
      this.#failed(reason);
      this.form = null;
      return null;
    }
  }

  /** Erases, and gives what is to be told of it; null when it was not done. */
  async erase(erasing: Erasing): Promise<Told[] | null> {
    const told = await this.#desk.acts().erase(erasing);
    if (told) await this.reread();
    return told;
  }

  /** Reads what is shown anew; with `id`, that row is chosen. */
  async reread(id?: string): Promise<void> {
    this.between = await backend.between();
    await this.list.refresh(id ?? this.list.row?.id);
  }

  /** As [`act`], from a form, which closes when it was done. */
  async settle(ops: Op[], id?: string): Promise<void> {
    if (await this.act(() => ops, id)) this.form = null;
  }

  #writing(): Doable {
    if (this.face === "people") {
      const { row } = this.persons;
      return {
        "people.add": () => (this.form = { kind: "person", id: null }),
        "people.import": () => this.#choose(),
        ...(row && {
          "people.remove": () => void this.act(() => [{ op: "remove_person", id: row.id }]),
          "people.erase": () => (this.form = { kind: "erase", what: { person: row.id } }),
        }),
      };
    }
    const { row } = this.face === "offices" ? this.offices : this.schedule;
    return {
      ...(row && { "people.add": () => (this.form = { kind: "term", office: row.office, id: null }) }),
      "people.addOffice": () => (this.form = { kind: "office", id: null }),
      ...(row && {
        "people.editOffice": () => (this.form = { kind: "office", id: row.office }),
        "people.remove": () => void this.act(() => [row.term ? { op: "remove_term", id: row.term } : { op: "remove_office", id: row.office }]),
      }),
    };
  }

  #opened(): Form | null {
    if (this.face === "people") return this.persons.row ? { kind: "person", id: this.persons.row.id } : null;
    const { row } = this.face === "offices" ? this.offices : this.schedule;
    return row ? { kind: "term", office: row.office, id: row.term } : null;
  }

  #withIncoming({ file, coming }: Incoming): Doable {
    const { op } = coming;
    return {
      "form.cancel": () => (this.form = null),
      ...(op && { "people.takeIn": () => void this.settle([op]).then(() => this.form ?? this.#desk.tell(nl.people.incoming.done(file, coming.coming))) }),
    };
  }

  #choose(): void {
    this.#desk.ask(async () => {
      const incoming = await backend.choosePeople();
      if (incoming) this.form = { kind: "incoming", incoming };
    });
  }

  async #read(): Promise<Between> {
    return (this.between ??= await backend.between());
  }
}
