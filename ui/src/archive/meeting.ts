// How a meeting is called and which sign stands beside the word for its state.

import type { IconName } from "../frame/Icon.svelte";
import { nl } from "../lib/nl";
import type { Meeting } from "../lib/wire/types";

export function titleOf({ title, number }: Meeting): string {
  if (title) return title;
  return number ? `${nl.archive.meeting} ${number}` : nl.archive.meeting;
}

export function meetingIcon({ status }: Pick<Meeting, "status">): IconName {
  switch (status) {
    case "preparing": return "pen";
    case "called": return "notice";
    case "running":
    case "suspended": return "running";
    case "adjourned": return "back";
    case "closed": return "gavel";
    case "cancelled": return "cross";
  }
}

export function minutesIcon({ minutes }: Meeting): IconName {
  switch (minutes) {
    case "draft": return "document";
    case "submitted": return "comment";
    case "adopted":
    case "rectified":
    case "historical": return "lock";
  }
}

/** Only a meeting that was held, or is being held, has an account; or one whose old minutes were taken in. */
export const hasMinutes = ({ status, minutes }: Meeting) =>
  minutes !== "draft" || (status !== "preparing" && status !== "called" && status !== "cancelled");
