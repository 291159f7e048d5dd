// What people type for a day, a time or a number of minutes, read forgivingly. What can't be is answered with a sentence that
// says why, to be shown at the field.

import { nl } from "./nl";
import type { ClockTime } from "./wire/types";

export type Typed<T> = { value: T } | { wrong: string };

const two = (n: number) => String(n).padStart(2, "0");

/** Days in a month, 1–12. */
const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Today on this computer's clock, as `YYYY-MM-DD`. */
export const today = (now: Date = new Date()) => `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

/**
 * "18-11-2026", "18/11", "18 nov", "wo 18 november 2026", "2026-11-18". Without a year it is the first one that is not before `from`.
 * A day of the week is not read: it is what is left of the day that stood there before.
 */
export function readDate(typed: string, from: string): Typed<string> {
  const read = readDay(typed, from);
  return "value" in read ? read : { wrong: read.wrong };
}

/** `meant` says that it was a day that was meant, though there is none such: "31 februari". */
function readDay(typed: string, from: string): { value: string } | { wrong: string; meant: boolean } {
  const text = typed.trim().toLowerCase().replace(/^[a-z]{2,}\.?,?\s+/, "");
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const dutch = /^(\d{1,2})(?:[-/. ]+|(?=[a-z]))(\d{1,2}|[a-z]{3,})\.?(?:(?:[-/. ]+|(?<=[a-z]))(\d{4}|\d{2}))?$/.exec(text);
  const [day, monthText, yearText] = iso ? [iso[3], iso[2], iso[1]] : [dutch?.[1], dutch?.[2], dutch?.[3]];
  if (!day || !monthText) return { wrong: nl.typed.noDate, meant: false };
  const month = /^\d/.test(monthText) ? Number(monthText) : monthNamed(monthText);
  if (month < 1 || month > 12) return { wrong: nl.typed.noMonth(monthText), meant: /^\d/.test(monthText) };
  const year = yearText ? Number(yearText) + (yearText.length === 2 ? 2000 : 0) : firstYear(Number(day), month, from);
  const last = daysIn(year, month);
  if (Number(day) < 1 || Number(day) > last) {
    const name = nl.months[month - 1] ?? "";
    return { wrong: nl.typed.noDay(Number(day), month === 2 ? `${name} ${year}` : name, last), meant: true };
  }
  return { value: `${year}-${two(month)}-${two(Number(day))}` };
}

/** Before when something is due: a day, or words such as "de volgende vergadering". */
export function readDue(typed: string, from: string): Typed<{ due: string | null; due_words: string | null }> {
  const words = typed.trim();
  if (words === "") return { value: { due: null, due_words: null } };
  const day = readDay(words, from);
  if ("value" in day) return { value: { due: day.value, due_words: null } };
  return day.meant ? { wrong: day.wrong } : { value: { due: null, due_words: words } };
}

/** 1–12; 0 when there is no such month. "mrt" is how people write March. */
const monthNamed = (text: string) =>
  text === "mrt" ? 3 : nl.months.findIndex((name) => name.startsWith(text)) + 1;

/** The year in which a day comes that is not before `from`. */
function firstYear(day: number, month: number, from: string): number {
  const year = Number(from.slice(0, 4));
  return `${two(month)}-${two(day)}` < from.slice(5) ? year + 1 : year;
}

/** "20:00", "20.00", "2000", "20", "20 uur", "20u15". */
export function readTime(typed: string): Typed<ClockTime> {
  const text = typed.trim().toLowerCase().replace(/\s*(uur|u|h)$/, "");
  const apart = /^(\d{1,2})\s*[:.,uh]\s*(\d{2})$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text) ?? /^(\d{1,2})()$/.exec(text);
  if (!apart) return { wrong: nl.typed.noTime };
  const [hours, minutes] = [Number(apart[1]), Number(apart[2])];
  if (hours > 23 || minutes > 59) return { wrong: nl.typed.notOnTheClock(`${two(hours)}:${two(minutes)}`) };
  return { value: `${two(hours)}:${two(minutes)}` };
}

/** "15", "15 min". */
export function readMinutes(typed: string): Typed<number> {
  const digits = /^(\d{1,3})\s*(m|min|minuten|')?\.?$/.exec(typed.trim().toLowerCase());
  return digits ? { value: Number(digits[1]) } : { wrong: nl.typed.noMinutes };
}

/** What is left of a text that was typed; nothing is no text. */
export const readText = (typed: string): Typed<string> => ({ value: typed.trim() });

const optional =
  <T>(read: (typed: string) => Typed<T>) =>
  (typed: string): Typed<T | null> =>
    typed.trim() === "" ? { value: null } : read(typed);

/** The same, where the field may be left empty. */
export const textOrNone = optional(readText);
export const timeOrNone = optional(readTime);
export const minutesOrNone = optional(readMinutes);

/** As [`readDate`]; nothing typed is no day. */
export const dayOrNone =
  (from: string) =>
  (typed: string): Typed<string | null> =>
    typed.trim() === "" ? { value: null } : readDate(typed, from);
