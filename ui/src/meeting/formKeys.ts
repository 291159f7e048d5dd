// The keys of a small form within a meeting: Enter records, Esc goes back to where the caret was.

import type { Attachment } from "svelte/attachments";

import type { MeetingState } from "./meeting.svelte";

export const formKeys = (meeting: MeetingState, cancel: () => void): Attachment<HTMLFormElement> => (form) => {
  meeting.panelDoable = { "form.submit": () => form.requestSubmit(), "form.cancel": cancel };
  return () => {
    meeting.panelDoable = {};
  };
};
