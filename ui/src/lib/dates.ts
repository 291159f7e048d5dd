// Days and moments in words. A day crosses the wire as `YYYY-MM-DD`, a moment as milliseconds since 1970 UTC.

import { nl } from "./nl";

const DAY = 24 * 60 * 60 * 1000;

const dayAndMonth = (day: Date) => `${day.getDate()} ${nl.months[day.getMonth()]}`;
const weekday = (day: Date) => nl.days[day.getDay()] ?? "";

/** The first moment of a day on this computer's clock. */
function localDay(date: string): Date {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(year, month - 1, day);
}

/** How many days later the second day is. */
export const daysBetween = (from: string, to: string) => Math.round((localDay(to).getTime() - localDay(from).getTime()) / DAY);

export const yearOf = (date: string) => date.slice(0, 4);

/** "wo 18 november": for a list under its year. */
export const shortDate = (date: string) => `${weekday(localDay(date)).slice(0, 2)} ${dayAndMonth(localDay(date))}`;

/** "18 november 2026". */
export const longDate = (date: string) => `${dayAndMonth(localDay(date))} ${localDay(date).getFullYear()}`;

/** "woensdag 18 november 2026". */
export const fullDate = (date: string) => `${weekday(localDay(date))} ${longDate(date)}`;

/** "wo 18 november 2026". */
export const weekdayDate = (date: string) => `${weekday(localDay(date)).slice(0, 2)} ${longDate(date)}`;

/** How long ago, as one says it: "vandaag 09:12", "zondag", "3 november", "28 september 2025". */
export function ago(moment: number, now: Date = new Date()): string {
  const then = new Date(moment);
  const midnight = (day: Date) => new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
  const days = Math.round((midnight(now) - midnight(then)) / DAY);
  const time = `${String(then.getHours()).padStart(2, "0")}:${String(then.getMinutes()).padStart(2, "0")}`;
  if (days === 0) return nl.today(time);
  if (days === 1) return nl.yesterday(time);
  if (days > 1 && days < 7) return weekday(then);
  return then.getFullYear() === now.getFullYear() ? dayAndMonth(then) : `${dayAndMonth(then)} ${then.getFullYear()}`;
}
