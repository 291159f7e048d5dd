// How an evening keeps to its agenda while it runs. Pure.

import { later, minutesBetween } from "../lib/clock";
import type { ClockTime, DeskItem, DeskView } from "../lib/wire/types";

/** In minutes: further from its plan no evening ends, so the plan is of another one. */
const FAR = 360;
const DAY = 1440;

/** Minutes spent on an item, so far or in all; none before it began. */
export const spentOn = ({ treatment }: DeskItem, clock: ClockTime): number | null =>
  treatment.began_at === null ? null : minutesBetween(treatment.began_at, treatment.ended_at ?? clock);

/** Minutes that an item took more than it was given. */
export function overtime(item: DeskItem, clock: ClockTime): number {
  const spent = spentOn(item, clock);
  const { planned_minutes } = item.plan;
  return spent === null || planned_minutes === null ? 0 : Math.max(0, spent - planned_minutes);
}

/** When a running meeting will end if what is still to come takes the minutes that it was given. */
export interface Course {
  /** Minutes later than planned; below nought when there is time to spare. */
  late: number;
  end: ClockTime;
  planned: ClockTime;
}

/** None where the plan has no time to end, by its own word or by its items, or one that has nothing to do with this evening. */
export function courseOf({ items, plan, course }: DeskView, clock: ClockTime): Course | null {
  const given = items.reduce((sum, item) => sum + (item.plan.planned_minutes ?? 0), 0);
  const planned = plan.planned_end ?? (plan.planned_start && given > 0 ? later(plan.planned_start, given) : null);
  if (course.status !== "running" || !planned) return null;
  const toCome = items.reduce((sum, item) => {
    const minutes = item.plan.planned_minutes ?? 0;
    if (item.treatment.status === "untouched") return sum + minutes;
    return item.treatment.status === "current" ? sum + Math.max(0, minutes - (spentOn(item, clock) ?? 0)) : sum;
  }, 0);
  const end = later(clock, toCome);
  const after = minutesBetween(planned, end);
  const late = after > DAY / 2 ? after - DAY : after;
  return Math.abs(late) > FAR ? null : { late, end, planned };
}
