// Times on the wall as people type them: "20:24", "20.24", "2024", "9:05".

import type { ClockTime } from "../lib/wire/types";

/** Null for nothing typed, undefined for what is no time. */
export function timeTyped(text: string): ClockTime | null | undefined {
  if (!text.trim()) return null;
  const [, hours = "", minutes = ""] = /^\s*(\d{1,2})[:.]?(\d{2})\s*$/.exec(text) ?? [];
  if (!minutes || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, "0")}:${minutes}`;
}
