// The door: who comes in, who leaves, who votes for whom. Names are typed in one field; with nothing typed the same keys work on
// the line that is chosen in the list.

import type { Doable } from "../lib/keys";
import { newId } from "../lib/ids";
import { nl } from "../lib/nl";
import type { Attendance, AttendanceId, Op, Presence, Proxy, ProxyId, Row } from "../lib/wire/types";
import { shown } from "../lib/window.svelte";
import type { MeetingState } from "../meeting/meeting.svelte";
import { everybody, isName, matching, type Known } from "./names";
import { called, pastedNames } from "./pasted";
import { comesLate, isGoing } from "./time";

/** A line of the list. */
export type Line =
  | { kind: "person"; id: AttendanceId; row: Row<AttendanceId, Attendance> }
  | { kind: "proxy"; id: ProxyId; row: Row<ProxyId, Proxy> };

export interface Group {
  title: string;
  lines: Line[];
}

const words = nl.presence;

export class Door {
  typed = $state("");
  /** Which completion is chosen. */
  option = $state(0);
  /** Which line is chosen while nothing is typed. */
  lineId = $state<string | null>(null);
  /** Who gives a proxy, while its holder is being typed. */
  giver = $state.raw<{ known: Known; first: Op[] } | null>(null);
  /** The line that is being corrected. */
  editing = $state.raw<Row<AttendanceId, Attendance> | null>(null);
  /** What was done last, for whoever does not see the list. */
  told = $state("");
  readonly #meeting: MeetingState;

  constructor(meeting: MeetingState) {
    this.#meeting = meeting;
  }

  /** Whether whoever is entered now comes in now, rather than having been there from the start. */
  readonly late = $derived.by(() => comesLate(this.#meeting.desk, this.#meeting.clock));
  /** What Enter takes for granted of whoever is entered, and how it is said otherwise. */
  readonly hint = $derived.by(() => {
    const { desk, clock } = this.#meeting;
    if (!isGoing(desk)) return words.hint;
    return `${this.late ? words.comesNow(clock) : words.fromTheStart} ${words.hint}`;
  });

  readonly known = $derived.by(() => everybody(this.#meeting.desk));
  readonly name = $derived(this.typed.trim().replace(/\s+/g, " "));
  readonly found = $derived(matching(this.known, this.typed));
  /** Whether what is typed is a name that nobody has. */
  readonly unknown = $derived(this.name !== "" && !this.found.some(({ name }) => isName(name, this.name)));
  /** The completions, and adding the name as the last of them. */
  readonly options = $derived<(Known | "add")[]>(this.unknown ? [...this.found, "add"] : this.found);
  readonly chosen = $derived(this.options[Math.min(this.option, this.options.length - 1)]);
  readonly groups = $derived.by(() => this.#groups());
  readonly lines = $derived(this.groups.flatMap(({ lines }) => lines));
  readonly line = $derived(this.lines.find(({ id }) => id === this.lineId));

  readonly doable: Doable = $derived.by(() => (this.#meeting.open && !this.editing ? this.#keys() : {}));

  type(text: string): void {
    this.typed = text;
    this.option = 0;
    if (text) this.lineId = null;
  }

  /** How many proxies in force somebody holds. */
  held(one: Attendance): Row<ProxyId, Proxy>[] {
    return this.#inForce().filter(({ fields }) => same(fields.holder, fields.holder_name, one));
  }

  /** Why a proxy does not count at this moment, if it does not. */
  waiting({ giver, giver_name, holder, holder_name }: Proxy): string | null {
    const here = this.#meeting.desk.attendance.filter(({ fields }) => fields.presence === "present" && fields.left_at === null);
    if (here.some(({ fields }) => same(giver, giver_name, fields))) return words.giverHere;
    return here.some(({ fields }) => same(holder, holder_name, fields)) ? null : words.holderAway;
  }

  /** What Enter does, for a click. */
  take(): void {
    const { doable } = this;
    (doable["presence.grant"] ?? doable["presence.present"] ?? doable["presence.guestEnter"])?.();
  }

  /** Chooses a line, away from whatever was typed. */
  choose(id: string): void {
    this.type("");
    this.lineId = id;
  }

  /**
   * Sets down how somebody is, or is not, there; a name that nobody has becomes a member's or a guest's. `otherwise`
   * than is taken for granted: they come in now, or were there from the start.
   */
  record(who: Known | "add", presence: Presence, otherwise = false): void {
    const ops: Op[] = [];
    const known = who === "add" ? this.#newcomer(ops, this.name, presence) : who;
    this.type("");
    if (known.row) {
      this.lineId = known.row.id;
      if (known.row.fields.presence === presence) {
        if (otherwise) this.#came(known.row, this.late ? null : this.#meeting.clock);
        else if (known.row.fields.left_at !== null) this.#return(known.row);
        return;
      }
    }
    const attendance = this.#enter(ops, known, presence, otherwise);
    this.#meeting.together([...ops, ...this.#lapses(attendance)]);
    this.told = words.recorded(known.name, presence);
  }

  /**
   * Enters a pasted list, as one act: who is known, and who is new as a member. Whoever may be more than one is left to a person,
   * and told.
   */
  paste(text: string): boolean {
    const names = this.giver ? [] : pastedNames(text);
    if (names.length === 0) return false;
    const ops: Op[] = [];
    const entered: Attendance[] = [];
    const unclear: string[] = [];
    const here = new Set<Presence | undefined>(["present", "guest"]);
    for (const name of names) {
      const [one, other] = called(this.known, name);
      if (other) unclear.push(name);
      else if (!here.has(one?.row?.fields.presence)) {
        const known = one ?? this.#newcomer(ops, name, "present");
        entered.push(this.#enter(ops, known, known.kind === "non_member" ? "guest" : "present", false));
      }
    }
    this.type("");
    this.#meeting.together([...ops, ...entered.flatMap((one) => this.#lapses(one))]);
    this.told = words.pasted(entered.length, names.length - entered.length - unclear.length, unclear);
    return true;
  }

  /** Saves a corrected line. */
  correct(row: Row<AttendanceId, Attendance>, attendance: Attendance, also: Op[]): void {
    this.#meeting.together([{ op: "edit_attendance", id: row.id, attendance }, ...also, ...this.#lapses(attendance)]);
    this.editing = null;
  }

  /** Whoever is there votes in person: what they gave lapses, and that is told. */
  #lapses(one: Attendance): Op[] {
    if (one.presence !== "present") return [];
    return this.#inForce()
      .filter(({ fields }) => same(fields.giver, fields.giver_name, one))
      .map(({ id, fields }) => {
        shown.running.tell("done", words.lapsed(fields.giver_name, fields.holder_name));
        return { op: "lapse_proxy", id, at: one.arrived ?? this.#meeting.desk.course.opened_at ?? this.#meeting.clock };
      });
  }

  #enter(ops: Op[], known: Known, presence: Presence, otherwise: boolean): Attendance {
    const member = presence === "present" || presence === "apologies";
    // Every member who is not suspended votes (2:38 BW).
    const votes = member && known.kind !== "suspended_member" ? known.votes : 0;
    const arrived = this.late !== otherwise && (presence === "present" || presence === "guest") ? this.#meeting.clock : null;
    const attendance: Attendance = { ...this.#standing(known, presence, votes), arrived };
    ops.push(
      known.row
        ? { op: "edit_attendance", id: known.row.id, attendance }
        : { op: "record_attendance", id: newId(), attendance },
    );
    return attendance;
  }

  #newcomer(ops: Op[], name: string, presence: Presence): Known {
    const guest = presence === "guest";
    const known: Known =
      { name, person: newId(), kind: guest ? "non_member" : "member", votes: guest ? 0 : 1, row: undefined };
    const person = { name: known.name, short_name: null, member_kind: known.kind, votes: known.votes };
    ops.push({ op: "add_person", id: known.person!, person });
    return known;
  }

  #keys(): Doable {
    const { chosen, line } = this;
    const counts = this.typed === "" && !this.giver;
    return {
      ...(this.options.length > 0 && { "presence.previous": () => this.#turn(-1), "presence.next": () => this.#turn(1) }),
      ...(counts && this.lines.length > 0 && { "presence.previous": () => this.#walk(-1), "presence.next": () => this.#walk(1) }),
      ...(this.giver && this.typed === "" && { "presence.unproxy": () => (this.giver = null) }),
      ...(chosen && this.giver && { "presence.grant": () => this.#grant(chosen) }),
      ...(chosen && !this.giver && {
        [chosen !== "add" && chosen.kind === "non_member" ? "presence.guestEnter" : "presence.present"]: () =>
          this.record(chosen, chosen !== "add" && chosen.kind === "non_member" ? "guest" : "present"),
        ...(isGoing(this.#meeting.desk) && {
          [this.late ? "presence.fromTheStart" : "presence.late"]: () =>
            this.record(chosen, chosen !== "add" && chosen.kind === "non_member" ? "guest" : "present", true),
        }),
        "presence.apologies": () => this.record(chosen, "apologies"),
        "presence.guest": () => this.record(chosen, "guest"),
        "presence.proxy": () => this.#give(chosen),
      }),
      ...(counts && line?.kind === "person" && this.#onPerson(line.row)),
      ...(counts && line?.kind === "proxy" && { "presence.remove": () => this.#remove(line) }),
      ...(counts && { "presence.more": () => this.#count(1), "presence.fewer": () => this.#count(-1) }),
    };
  }

  #onPerson(row: Row<AttendanceId, Attendance>): Doable {
    const { presence, left_at } = row.fields;
    // Afterwards nobody leaves at this moment: when they did is typed.
    const now = !["closed", "adjourned", "cancelled"].includes(this.#meeting.desk.course.status);
    const here = now && (presence === "present" || presence === "guest");
    const known = this.known.find((one) => one.row?.id === row.id);
    return {
      "presence.edit": () => (this.editing = row),
      "presence.remove": () => this.#remove({ kind: "person", id: row.id, row }),
      ...(known && presence === "apologies" && { "presence.present": () => this.record(known, "present") }),
      ...(known && presence !== "guest" && { "presence.proxy": () => this.#give(known) }),
      ...(here && left_at === null && { "presence.left": () => this.#leave(row) }),
      ...(here && left_at !== null && { "presence.back": () => this.#return(row) }),
    };
  }

  #turn(step: -1 | 1): void {
    const last = this.options.length - 1;
    this.option = Math.max(0, Math.min(last, Math.min(this.option, last) + step));
  }

  #walk(step: -1 | 1): void {
    const at = this.lines.findIndex(({ id }) => id === this.lineId);
    this.lineId = this.lines[Math.max(0, Math.min(this.lines.length - 1, at + step))]?.id ?? null;
  }

  #remove(line: Line): void {
    const at = this.lines.findIndex(({ id }) => id === line.id);
    this.lineId = (this.lines[at + 1] ?? this.lines[at - 1])?.id ?? null;
    this.#meeting.act({ op: line.kind === "proxy" ? "remove_proxy" : "remove_attendance", id: line.id });
    this.told = words.removed(line.kind === "proxy" ? line.row.fields.giver_name : line.row.fields.name);
  }

  #leave(row: Row<AttendanceId, Attendance>): void {
    const held = this.held(row.fields).length;
    this.#meeting.together([
      { op: "edit_attendance", id: row.id, attendance: { ...row.fields, left_at: this.#meeting.clock } },
      ...this.#recount(row.fields, -1),
    ]);
    this.told = words.left(row.fields.name);
    if (held > 0) shown.running.tell("trouble", words.holderLeft(row.fields.name, held));
  }

  /** Corrects when somebody came who is on the list already. */
  #came(row: Row<AttendanceId, Attendance>, arrived: string | null): void {
    this.#meeting.act({ op: "edit_attendance", id: row.id, attendance: { ...row.fields, arrived } });
    this.told = words.recorded(row.fields.name, row.fields.presence);
  }

  #return(row: Row<AttendanceId, Attendance>): void {
    this.#meeting.together([
      { op: "edit_attendance", id: row.id, attendance: { ...row.fields, left_at: null } },
      ...this.#recount(row.fields, 1),
    ]);
    this.told = words.back(row.fields.name);
  }

  /** Heads that were counted at the door go out by it too. */
  #recount({ presence }: Attendance, step: -1 | 1): Op[] {
    const { count } = this.#meeting.desk;
    if (presence !== "present" || count.counted_present === null) return [];
    return [{ op: "count_at_door", meeting: this.#meeting.id, count: { ...count, counted_present: Math.max(0, count.counted_present + step) } }];
  }

  #count(step: -1 | 1): void {
    const { count, tally } = this.#meeting.desk;
    // What was counted a moment ago may not have been added up yet.
    const counted = count.counted_present ?? 0;
    const before = step > 0 ? Math.max(counted, tally.present) : (count.counted_present ?? tally.present);
    const counted_present = Math.max(0, before + step);
    this.#meeting.act({ op: "count_at_door", meeting: this.#meeting.id, count: { ...count, counted_present } });
    this.told = words.counted(counted_present);
  }

  #give(who: Known | "add"): void {
    const first: Op[] = [];
    const known = who === "add" ? this.#newcomer(first, this.name, "apologies") : who;
    this.giver = { known, first };
    this.type("");
    this.lineId = null;
  }

  #grant(who: Known | "add"): void {
    if (!this.giver) return;
    const { known: giver, first } = this.giver;
    if (who !== "add" && who.person === giver.person && who.name === giver.name) return;
    const ops = [...first];
    const holder = who === "add" ? this.#newcomer(ops, this.name, "present") : who;
    const proxy: Proxy = {
      meeting: this.#meeting.id,
      giver: giver.person,
      giver_name: giver.name,
      holder: holder.person,
      holder_name: holder.name,
      scope: null,
      votes: giver.votes,
      lapsed_at: null,
    };
    ops.push({ op: "grant_proxy", id: newId(), proxy });
    if (!giver.row) {
      ops.push({ op: "record_attendance", id: newId(), attendance: this.#standing(giver, "apologies", giver.votes) });
    }
    this.#meeting.together(ops);
    this.giver = null;
    this.type("");
    this.told = words.granted(giver.name, holder.name);
  }

  #standing({ person, name }: Known, presence: Presence, votes: number): Attendance {
    return { meeting: this.#meeting.id, person, name, presence, arrived: null, left_at: null, votes };
  }

  #inForce(): Row<ProxyId, Proxy>[] {
    return this.#meeting.desk.proxies.filter(({ fields }) => fields.lapsed_at === null);
  }

  /** The latest first, so that what was typed just now stands under the field. */
  #groups(): Group[] {
    const { attendance, proxies } = this.#meeting.desk;
    const of = (...presences: Presence[]) =>
      attendance
        .filter(({ fields }) => presences.includes(fields.presence))
        .map((row): Line => ({ kind: "person", id: row.id, row }))
        .reverse();
    return [
      { title: words.groups.present, lines: of("present") },
      { title: words.groups.proxies, lines: proxies.map((row): Line => ({ kind: "proxy", id: row.id, row })).reverse() },
      { title: words.groups.guests, lines: of("guest") },
      { title: words.groups.apologies, lines: of("apologies", "absent") },
    ].filter(({ lines }) => lines.length > 0);
  }
}

/** Whether the one that a proxy names is this one on the list. */
const same = (person: string | null, name: string, one: Attendance) =>
  person && one.person ? person === one.person : name === one.name;
