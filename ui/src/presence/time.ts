// Times on the wall at the door: as people type them ("20:24", "20.24", "2024", "9:05"), and as somebody comes in.

import { minutesBetween } from "../lib/clock";
import type { ClockTime, DeskView, TreatmentStatus } from "../lib/wire/types";

/** Null for nothing typed, undefined for what is no time. */
export function timeTyped(text: string): ClockTime | null | undefined {
  if (!text.trim()) return null;
  const [, hours = "", minutes = ""] = /^\s*(\d{1,2})[:.]?(\d{2})\s*$/.exec(text) ?? [];
  if (!minutes || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, "0")}:${minutes}`;
}

/** In minutes: as long after the opening, the list is still being filled in. */
const FILLING = 15;

const COME_TO: ReadonlySet<TreatmentStatus> = new Set(["current", "done"]);

/** Whether somebody can come late: the meeting has begun. */
export const isGoing = ({ course: { opened_at, status } }: DeskView) =>
  opened_at !== null && (status === "running" || status === "suspended");

/**
 * Whether a name that is typed now is somebody who comes in now. In the first quarter of an hour, and as long as the first item
 * is in hand, the list is being filled in with those who were there from the start.
 */
export function comesLate(desk: DeskView, clock: ClockTime): boolean {
  const { opened_at } = desk.course;
  if (!isGoing(desk) || opened_at === null) return false;
  return minutesBetween(opened_at, clock) >= FILLING && desk.items.slice(1).some(({ treatment }) => COME_TO.has(treatment.status));
}

/** When somebody who is entered now came, if that was after the start. */
export const arrival = (desk: DeskView, clock: ClockTime): ClockTime | null => (comesLate(desk, clock) ? clock : null);
