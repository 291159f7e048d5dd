// The keys of a small form within a meeting: Enter records, Esc goes back to where the caret was.

import type { Attachment } from "svelte/attachments";

import type { Doable } from "../lib/keys";
import type { MeetingState } from "./meeting.svelte";

/** `also` says what the field can do in which the caret is. */
export const formKeys = (meeting: MeetingState, cancel: () => void, also?: () => Doable | undefined): Attachment<HTMLFormElement> => (form) => {
  meeting.panelDoable = { "form.submit": () => form.requestSubmit(), "form.cancel": cancel, ...also?.() };
  return () => {
    meeting.panelDoable = {};
  };
};
