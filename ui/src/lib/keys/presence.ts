import { nl } from "../nl";
import { row, type Key } from "./table";

export type PresenceAction =
  | "presence.show"
  | "presence.present" | "presence.late" | "presence.fromTheStart" | "presence.guestEnter" | "presence.grant" | "presence.apologies" | "presence.guest"
  | "presence.proxy" | "presence.unproxy"
  | "presence.previous" | "presence.next" | "presence.left" | "presence.back" | "presence.edit" | "presence.remove"
  | "presence.more" | "presence.fewer";

const words = nl.presence.keys;

export const presenceKeys: readonly Key<PresenceAction>[] = [
  row("notes", "Ctrl+L", "presence.show", words.show, false),
  row("presence", "Enter", "presence.present", words.present),
  row("presence", "Enter", "presence.guestEnter", words.guest),
  row("presence", "Enter", "presence.grant", words.grant),
  row("presence", "Alt+Enter", "presence.late", words.late),
  row("presence", "Alt+Enter", "presence.fromTheStart", words.fromTheStart),
  row("presence", "Alt+K", "presence.apologies", words.apologies),
  row("presence", "Alt+G", "presence.guest", words.guest),
  row("presence", ">", "presence.proxy", words.proxy),
  row("presence", "Backspace", "presence.unproxy", words.unproxy),
  row("presence", "ArrowUp", "presence.previous", words.choose, false),
  row("presence", "ArrowDown", "presence.next", words.choose, false),
  row("presence", "Alt+V", "presence.left", words.left),
  row("presence", "Alt+V", "presence.back", words.back),
  row("presence", "F2", "presence.edit", words.edit),
  row("presence", "Delete", "presence.remove", words.remove),
  row("presence", "+", "presence.more", words.count, false),
  row("presence", "-", "presence.fewer", words.count, false),
];
