// Names, offered while one is typed: who speaks, at the start of a block, and who is to do it, behind `@`. Tab takes the first, ↓
// chooses; any other key does what it always does.

import { newId } from "../lib/ids";
import type { Doable } from "../lib/keys";
import { nl } from "../lib/nl";
import { dutyKinds, memberKinds } from "../lib/wire/words";
import type { DeskView, Person, PersonId } from "../lib/wire/types";
import type { MeetingState } from "../meeting/meeting.svelte";
import { begins, isName } from "../presence/names";
import { arrival } from "../presence/time";
import { known } from "./records";
import type { Typing } from "./typing.svelte";

const AT_MOST = 4;
const words = nl.notes.names;

export interface Named {
  name: string;
  about: string;
  person: PersonId | null;
}

/** Where a name is being typed, and how much of it. */
interface Place {
  what: "speaker" | "owner";
  typed: string;
}

const WORD = "[\\p{L}'’.-]";
const OWNER = new RegExp(`(?<=^|\\s)@(${WORD}*)$`, "u");
const SPEAKER = new RegExp(`^${WORD}{2,}(?: ${WORD}+){0,2}$`, "u");

export class Names {
  /** What was chosen with the arrows, and at which words: other words, another choice. */
  #turned = $state.raw({ text: "", at: -1 });
  /** Whether the options stand on the screen: a form or a menu may have their place. */
  listed = $state(false);
  readonly #meeting: MeetingState;
  readonly #typing: Typing;

  constructor(meeting: MeetingState, typing: Typing) {
    this.#meeting = meeting;
    this.#typing = typing;
  }

  readonly #place: Place | null = $derived.by(() => {
    const { block, text, area, turning } = this.#typing;
    if (!block || !area || area.selectionStart !== text.length) return null;
    const owner = OWNER.exec(text)?.[1];
    if (owner !== undefined) return { what: "owner", typed: owner };
    const free = block.fields.speaker === null && turning === null;
    return free && SPEAKER.test(text) ? { what: "speaker", typed: text } : null;
  });

  readonly options: Named[] = $derived.by(() => {
    const place = this.#place;
    if (!place) return [];
    return nameable(this.#meeting.desk, place.what).filter(({ name }) => begins(name, place.typed)).slice(0, AT_MOST);
  });

  /** The option that the arrows are at; −1 while nobody chooses. */
  readonly at: number = $derived.by(() => (this.#turned.text === this.#typing.text && this.#turned.at < this.options.length ? this.#turned.at : -1));

  /** A speaker whom nobody knows yet. */
  readonly stranger: string | null = $derived.by(() => {
    const { block } = this.#typing;
    const { desk } = this.#meeting;
    if (!block || block.fields.speaker === null || block.fields.speaker_person) return null;
    const name = block.fields.speaker.replace(/ \(.*/, "");
    return known(desk, name).person || nameable(desk, "speaker").some((one) => isName(one.name, name)) ? null : name;
  });

  readonly doable: Doable = $derived.by(() => {
    const { options, stranger, at } = this;
    return {
      ...(options.length > 0 && {
        "name.take": () => this.#take(options[Math.max(0, at)]),
        "name.next": () => this.#turn(1),
      }),
      ...(at >= 0 && {
        "name.enter": () => this.#take(options[at]),
        "name.previous": () => this.#turn(-1),
        "name.leave": () => (this.#turned = { text: "", at: -1 }),
      }),
      ...(stranger && {
        "name.guest": () => this.#add(stranger, { member_kind: "non_member", votes: 0 }),
        "name.member": () => this.#add(stranger, { member_kind: "member", votes: 1 }),
      }),
    };
  });

  /** Takes one of the options, for a click. */
  take(at: number): void {
    this.#take(this.options[at]);
  }

  #turn(step: 1 | -1): void {
    this.#turned = { text: this.#typing.text, at: Math.min(this.at + step, this.options.length - 1) };
  }

  #take(named: Named | undefined): void | false {
    const { block, text } = this.#typing;
    const place = this.#place;
    if (!named || !block || !place) return false;
    if (place.what === "speaker") {
      this.#typing.change({ ...block.fields, speaker: named.name, speaker_person: named.person, text: "" }, 0);
      return;
    }
    const completed = `${text.slice(0, text.length - place.typed.length)}${named.name} `;
    this.#typing.change({ ...block.fields, text: completed }, completed.length);
  }

  /** The stranger is in the archive and at the meeting from now on, and is who spoke. */
  #add(name: string, kind: Pick<Person, "member_kind" | "votes">): void {
    const { block, text, area, unborn } = this.#typing;
    const { desk, clock, id: meeting } = this.#meeting;
    if (!block) return;
    const person = newId();
    const presence = kind.member_kind === "member" ? "present" : "guest";
    const fields = { ...block.fields, text, speaker_person: person };
    this.#typing.together([
      { op: "add_person", id: person, person: { name, short_name: null, ...kind } },
      { op: "record_attendance", id: newId(),
        attendance: { meeting, person, name, presence, arrived: arrival(desk, clock), left_at: null, votes: kind.votes } },
      ...(unborn ? [] : [{ op: "edit_entry" as const, id: block.id, entry: fields }]),
    ]);
    if (unborn) this.#typing.change(fields, area?.selectionStart ?? text.length);
  }
}

/** Who can be named: those who are here first, then who has a task, then everybody else. */
function nameable({ attendance, people, duties, body }: DeskView, what: Place["what"]): Named[] {
  const spoken = ({ name, short_name }: Person) => (what === "speaker" ? (short_name ?? name) : name);
  const byId = new Map(people.map(({ id, fields }) => [id, fields]));
  const duty = (name: string) => duties.find(({ fields }) => isName(fields.name, name))?.fields.duty;
  const here = attendance.filter(({ fields }) => fields.left_at === null && ["present", "guest"].includes(fields.presence));
  const all: Named[] = [
    ...here.map(({ fields: { name, person } }) => {
      const known = person ? byId.get(person) : undefined;
      const held = duty(name);
      return { name: known ? spoken(known) : name, about: held ? dutyKinds[held] : words.here, person };
    }),
    ...[...words.roles, body.fields.short].map((name) => ({ name, about: words.role, person: null })),
    ...people.map(({ id, fields }) => ({ name: spoken(fields), about: memberKinds[fields.member_kind], person: id })),
  ];
  const seen = new Set<string>();
  return all.filter(({ name }) => !seen.has(name) && seen.add(name));
}
