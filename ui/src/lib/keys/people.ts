import { nl } from "../nl";
import { row, type Key } from "./table";

export type PeopleAction =
  | "people.persons" | "people.offices" | "people.schedule"
  | "people.add" | "people.addOffice" | "people.editOffice" | "people.remove" | "people.erase" | "people.import" | "people.csv" | "people.takeIn";

const words = nl.people.keys;

export const peopleKeys: readonly Key<PeopleAction>[] = [
  row("people", "1", "people.persons", words.persons, false),
  row("people", "2", "people.offices", words.offices, false),
  row("people", "3", "people.schedule", words.schedule, false),
  row("people", "Ctrl+N", "people.add", words.add),
  row("people", "Ctrl+Shift+N", "people.addOffice", words.addOffice),
  row("people", "F2", "people.editOffice", words.editOffice),
  row("people", "Delete", "people.remove", words.remove),
  row("people", "Shift+Delete", "people.erase", nl.erasing.keys.erase),
  row("people", "Ctrl+I", "people.import", words.import),
  row("people", "Ctrl+Enter", "people.takeIn", words.takeIn),
  row("people", "Ctrl+E", "people.csv", words.csv),
];
