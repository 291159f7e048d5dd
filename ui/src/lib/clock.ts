// Times on the wall of the hall: `HH:MM`, around the clock, as the archive keeps them.

import type { ClockTime } from "./wire/types";

const two = (n: number) => String(n).padStart(2, "0");

export const wallClock = (now: Date = new Date()): ClockTime => `${two(now.getHours())}:${two(now.getMinutes())}`;

/** With seconds, for the moment something was saved. */
export const stamp = (now: Date = new Date()) => `${wallClock(now)}:${two(now.getSeconds())}`;

const minutesOf = (time: ClockTime) => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
};

/** `time`, so many minutes later. */
export function later(time: ClockTime, minutes: number): ClockTime {
  const total = (((minutesOf(time) + minutes) % 1440) + 1440) % 1440;
  return `${two(Math.floor(total / 60))}:${two(total % 60)}`;
}

/** Minutes from one time to another, 0–1439: an evening may run past midnight. */
export const minutesBetween = (from: ClockTime, to: ClockTime) => (minutesOf(to) - minutesOf(from) + 1440) % 1440;
