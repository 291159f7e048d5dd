// The only file that talks to Tauri. One function for each command; a path never crosses.

import { Channel, convertFileSrc, invoke } from "@tauri-apps/api/core";

import type {
  Action,
  ActionFilter,
  ActionId,
  Between,
  BodyId,
  Calling,
  Count,
  DecisionFilter,
  DecisionId,
  DecisionSheet,
  DocumentFilter,
  DocumentId,
  DocumentSheet,
  Draft,
  DraftGoing,
  DraftGone,
  EntryId,
  Erasing,
  Failure,
  FiguresView,
  Foretold,
  Found,
  FoundPart,
  HallView,
  HandingOver,
  Incoming,
  ItemId,
  Judged,
  LegalForm,
  Letters,
  ListPaper,
  ListedAction,
  ListedDecision,
  ListedDocument,
  Mail,
  Meeting,
  MeetingFilter,
  MeetingId,
  NamedDocument,
  NextAgenda,
  NoticeId,
  NoticePaper,
  Offer,
  Op,
  Overview,
  Page,
  Paper,
  PassedOn,
  Passings,
  Poll,
  Polled,
  Proof,
  ReadDocument,
  Recent,
  RetentionSheet,
  Reviewed,
  Saved,
  SearchCount,
  Sheet,
  SheetParts,
  Sought,
  SubjectId,
  SubjectLine,
  SubjectSheet,
  TakenIn,
  Told,
  TakingOver,
  Turned,
  Turns,
  Warning,
  VersionId,
  Weighed,
  Visibility,
} from "./wire/types";
import { nl } from "./nl";
import { assembled, type Held } from "./parts";

export const recents = () => invoke<Recent[]>("recents");
export const forgetRecent = (id: string) => invoke<Recent[]>("forget_recent", { id });
export const openRecent = (id: string) => invoke<Overview>("open_recent", { id });
export const openExample = () => invoke<Overview>("open_example");
export const overview = () => invoke<Overview | null>("overview");
export const closeArchive = () => invoke<void>("close_archive");

/** Null when the user chose no file. */
export const goOnElsewhere = () => invoke<Overview | null>("go_on_elsewhere");

/** Null when the user chose no file. */
export const openArchive = () => invoke<Overview | null>("open_archive");

/** Null when the user chose no file. */
export const createArchive = (name: string, legalForm: LegalForm) =>
  invoke<Overview | null>("create_archive", { name, legalForm });

export const meetings = (filter: MeetingFilter, from: number) => invoke<Page<Meeting>>("meetings", { filter, from });
export const decisions = (filter: DecisionFilter, from: number) => invoke<Page<ListedDecision>>("decisions", { filter, from });
export const actions = (filter: ActionFilter, from: number) => invoke<Page<ListedAction>>("actions", { filter, from });
/** An action point as it is kept. */
export const action = (id: ActionId) => invoke<Action>("action", { id });
/** Under which name whoever works here stands in the archive. */
export const ownName = () => invoke<string | null>("own_name");
export const callMe = (name: string) => invoke<void>("call_me", { name });
/** Everything that became of a decision. */
export const decision = (id: DecisionId) => invoke<DecisionSheet>("decision", { id });
export const subjects = () => invoke<SubjectLine[]>("subjects");
/** A subject through the years. */
export const subject = (id: SubjectId) => invoke<SubjectSheet>("subject", { id });
/** What the law has against a decision that was taken outside a meeting. */
export const outside = (body: BodyId, on: string, inFavour: number, members: number, boardKnew: boolean) =>
  invoke<Warning | null>("outside", { body, on, inFavour, members, boardKnew });
export const documents = (filter: DocumentFilter, from: number) => invoke<Page<ListedDocument>>("documents", { filter, from });
export const documentNames = () => invoke<NamedDocument[]>("document_names");
export const document = (id: DocumentId) => invoke<DocumentSheet>("document", { id });
/** The meetings that somebody may mean by these words, newest first. */
export const meetingsNamed = (words: string) => invoke<Meeting[]>("meetings_named", { words });
/** Those of which the agenda is being made, the next one first; all of them when nothing is asked. */
export const comingMeetings = (words: string) => invoke<Meeting[]>("coming_meetings", { words });
/** What a letter says; nothing is stored. */
export const readLetter = (text: string) => invoke<ReadDocument>("read_letter", { text });
/** The same of a text file. Null when the user chose no file. */
export const openLetter = () => invoke<ReadDocument | null>("open_letter");
export const putOnAgenda = (document: DocumentId, meeting: MeetingId) => invoke<Turns>("put_on_agenda", { document, meeting });
export const search = (words: string) => invoke<Found>("search", { words });
/** At most so many of the places that are sought, from the given one on. */
export const places = (sought: Sought, from: number, most: number) => invoke<FoundPart>("places", { sought, from, most });
/** How much there is of what is sought. */
export const countPlaces = (sought: Sought) => invoke<SearchCount>("count_places", { sought });

export const sheet = (meeting: MeetingId) => invoke<Sheet>("sheet", { meeting });
/** The sheet of `meeting` after an act. */
export const apply = (op: Op, meeting: MeetingId) => sheetAfter("apply", { op, meeting });
export const undo = (meeting: MeetingId) => sheetAfter("undo", { meeting });
export const redo = (meeting: MeetingId) => sheetAfter("redo", { meeting });

/** The parts of the meeting that was told last. */
let parts: Held = new Map();

async function sheetAfter(command: string, act: Record<string, unknown>): Promise<Sheet> {
  const held = parts;
  const answer = await invoke<SheetParts>(command, { ...act, held: [...held.keys()] });
  const told = assembled(answer, held);
  parts = told.held;
  return told.sheet;
}

export const keepDraft = (draft: Draft) => invoke<void>("keep_draft", { draft });
export const offers = (meeting: MeetingId, item: ItemId, entry: EntryId, text: string) =>
  invoke<Offer[]>("offers", { meeting, item, entry, text });
export const mail = (meeting: MeetingId) => invoke<Mail>("mail", { meeting });

/** What calling a meeting comes to, if it may have gone out on the day `sent`. */
export const calling = (meeting: MeetingId, sent: string | null) => invoke<Calling>("calling", { meeting, sent });
export const noticeMail = (meeting: MeetingId) => invoke<Mail>("notice_mail", { meeting });
/** Null when the user chose no file; so with the next two. */
export const printNotice = (meeting: MeetingId, paper: NoticePaper) => invoke<Saved | null>("print_notice", { meeting, paper });
export const keepSentNotice = (meeting: MeetingId, notice: NoticeId) => invoke<Saved | null>("keep_sent_notice", { meeting, notice });
export const keepEvent = (meeting: MeetingId) => invoke<Saved | null>("keep_event", { meeting });
/** Records that whatever goes out next did so on `on`. */
export const sendNotice = (meeting: MeetingId, on: string) => invoke<Sheet | null>("send_notice", { meeting, on });

/** What was said of the minutes of a meeting, and what became of them. */
export const review = (meeting: MeetingId) => invoke<Reviewed>("review", { meeting });
/** What they have now otherwise than in a version of them, a sentence each. */
export const changesSince = (meeting: MeetingId, version: VersionId) => invoke<string[]>("changes_since", { meeting, version });
/** Null when the user chose no file; so with the next three. */
export const giveDraft = (meeting: MeetingId, going: DraftGoing) => invoke<DraftGone | null>("give_draft", { meeting, going });
export const takeInReactions = (meeting: MeetingId) => invoke<TakenIn | null>("take_in_reactions", { meeting });
export const keepSigned = (meeting: MeetingId) => invoke<Sheet | null>("keep_signed", { meeting });
export const copySigned = (meeting: MeetingId) => invoke<Saved | null>("copy_signed", { meeting });

/** The association in figures, as it stands today. */
export const figures = () => invoke<FiguresView>("figures");
/** Null when the user chose no file. */
export const printFigures = () => invoke<Saved | null>("print_figures");

/** The association with its people and offices. */
export const between = () => invoke<Between>("between");
/** What can be taken back and brought back while no meeting lies open. */
export const turns = () => invoke<Turns>("turns");
export const actBetween = (op: Op) => invoke<Turns>("act_between", { op });
export const undoBetween = () => invoke<Turned>("undo_between");
export const redoBetween = () => invoke<Turned>("redo_between");

/** What an erasure would take; nothing is done. */
export const foretellErasure = (erasing: Erasing) => invoke<Foretold>("foretell_erasure", { erasing });
/** Erases for good, and tells what went. */
export const erase = (erasing: Erasing) => invoke<Told[]>("erase", { erasing });
export const retention = () => invoke<RetentionSheet>("retention");

/** Null when the user chose no file. */
export const choosePeople = () => invoke<Incoming | null>("choose_people");
export const printSchedule = () => invoke<Saved | null>("print_schedule");
export const keepSchedule = () => invoke<Saved | null>("keep_schedule");
/** What asks to come on the agenda of a meeting, with the acts that take it. */
export const candidates = (meeting: MeetingId) => invoke<NextAgenda>("candidates", { meeting });

/** What the rules say of a meeting on a day: one that is there, or one that is thought of. */
export const judge = (body: BodyId, on: string, meeting: MeetingId | null) => invoke<Judged>("judge", { body, on, meeting });

/** A document as it would print now. */
export const layOut = (meeting: MeetingId, paper: Paper, letters: Letters) =>
  invoke<Proof>("lay_out", { meeting, paper, letters });

/** The address of what a page shows. */
export const pagePicture = (key: string, dots: number) => convertFileSrc(`${key}-${dots}`, "page");

/** Null when the user chose no file. */
export const print = (meeting: MeetingId, paper: Paper, letters: Letters) =>
  invoke<Saved | null>("print", { meeting, paper, letters });

/** Null when the user chose no file. */
export const printList = (list: ListPaper) => invoke<Saved | null>("print_list", { list });

/** Where the archive went. */
export const passings = () => invoke<Passings>("passings");
/** Null when the user chose no file. */
export const handOver = (handing: HandingOver) => invoke<PassedOn | null>("hand_over", { handing });
/** Null when the user chose no file. */
export const takeOver = (taking: TakingOver) => invoke<PassedOn | null>("take_over", { taking });
/** A copy for readers. Null when the user chose no file. */
export const shareCopy = (audience: Visibility, to: string | null) => invoke<Saved | null>("share_copy", { audience, to });
/** The decision book for these readers. Null when the user chose no file. */
export const makeBook = (audience: Visibility) => invoke<Saved | null>("make_book", { audience });

/** What comes of a vote, with its explanation. */
export const weigh = (count: Count) => invoke<Weighed>("weigh", { count });

/** Who is elected, with the explanation. */
export const poll = (poll: Poll) => invoke<Polled>("poll", { poll });

/** Opens the screen of the hall, or closes it; says whether it is open now. */
export const toggleHall = () => invoke<boolean>("toggle_hall");

/** Where the secretary is: the hall follows. One after the other, so that the last place told is the place. */
export function standAt(meeting: MeetingId | null, item: ItemId | null): void {
  standing = standing.then(() => invoke<void>("stand_at", { meeting, item })).catch(() => undefined);
}
let standing: Promise<void> = Promise.resolve();

/** Calls `asked` when somebody wants to close the window while it is held. */
export const watchClosing = (asked: () => void) => invoke<void>("watch_closing", { channel: new Channel(asked) });

/** Whether words wait in the window that are on no disk. */
export const holdWindow = (held: boolean) => invoke<void>("hold_window", { held });

/** Closes the window, whatever waits in it. */
export const closeWindow = () => invoke<void>("close_window");

/** In the window of the hall: what it sees, now and after each change. */
export const watchHall = (see: (view: HallView | null) => void) => invoke<void>("watch_hall", { channel: new Channel(see) });

/** In the window of the hall: closes it. */
export const closeHall = () => invoke<void>("close_hall");

/** What a rejected command says. Anything but a `Failure` is a fault of the program itself. */
export function failureOf(reason: unknown): Failure {
  if (typeof reason === "object" && reason !== null && "code" in reason && "message" in reason) {
    return reason as Failure;
  }
  return { code: "internal", message: nl.internal(String(reason)) };
}
