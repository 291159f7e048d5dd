// The screens behind the first one, in a part of their own: what the program looks at when it starts is on the screen before
// they are read.

export { default as ArchiveScreen } from "../archive/ArchiveScreen.svelte";
export { default as Palette } from "../find/Palette.svelte";
export { default as MeetingScreen } from "../meeting/MeetingScreen.svelte";
export { default as ClosingQuestion } from "./ClosingQuestion.svelte";
export { default as KeyList } from "./KeyList.svelte";
