// Times on the wall at the door: as people type them ("20:24", "20.24", "2024", "9:05"), and as somebody comes in.

import { minutesBetween } from "../lib/clock";
import type { ClockTime, DeskView } from "../lib/wire/types";

/** Null for nothing typed, undefined for what is no time. */
export function timeTyped(text: string): ClockTime | null | undefined {
  if (!text.trim()) return null;
  const [, hours = "", minutes = ""] = /^\s*(\d{1,2})[:.]?(\d{2})\s*$/.exec(text) ?? [];
  if (!minutes || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, "0")}:${minutes}`;
}

/** When somebody who comes in now came, if the meeting had begun by then. */
export function arrival({ course: { opened_at, status } }: DeskView, clock: ClockTime): ClockTime | null {
  const going = status === "running" || status === "suspended";
  return going && opened_at && minutesBetween(opened_at, clock) > 0 ? clock : null;
}
