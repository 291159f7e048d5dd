// Written by a test of src-tauri/src/wire.rs. After a change there: HAMERSLAG_WRITE_WIRE=1 cargo test --lib wire

/**
 * Somebody will do something, once or over the years.
 */
export type Action = { 
/**
 * An action point or a commitment.
 */
kind: ActionKind, 
/**
 * Agreed at which meeting.
 */
meeting: MeetingId | null, 
/**
 * On which block it hangs.
 */
entry: EntryId | null, 
/**
 * What is to be done.
 */
text: string, 
/**
 * By whom.
 */
owners: Array<Owner>, 
/**
 * By which day.
 */
due: string | null, 
/**
 * The due moment in words, where it is no date.
 */
due_words: string | null, 
/**
 * Who may see it; inherited from above when absent.
 */
visibility: Visibility | null, };

/**
 * Which action points are wanted.
 */
export type ActionFilter = { 
/**
 * Each of these words occurs in the number, the text, the term or the name of an owner.
 */
words: string, 
/**
 * How far they are.
 */
progress: Progress, 
/**
 * Action points or commitments alone.
 */
kind: ActionKind | null, 
/**
 * Whose they are.
 */
owner: OwnedBy, };

/**
 * Names an action point.
 */
export type ActionId = string;

/**
 * What somebody undertook.
 */
export type ActionKind = "action" | "commitment";

/**
 * How far an action point is.
 */
export type ActionStatus = "open" | "underway" | "done" | "dropped";

/**
 * A dated update; the latest one gives the status, and the latest that says so who does it and by which day.
 */
export type ActionUpdate = { 
/**
 * Of which action point.
 */
action: ActionId, 
/**
 * At which meeting, if at one.
 */
meeting: MeetingId | null, 
/**
 * On which day.
 */
date: string, 
/**
 * How far it is now.
 */
status: ActionStatus, 
/**
 * In a few words.
 */
note: string | null, 
/**
 * Who does it from then on, if that or the day was agreed anew; what the minutes say of it stays.
 */
owners: Array<Owner> | null, 
/**
 * By which day from then on; it counts where `owners` is there.
 */
due: string | null, };

/**
 * Somebody to be called.
 */
export type Addressee = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * Their name.
 */
name: string, 
/**
 * How.
 */
means: Means, 
/**
 * Where to: an e-mail address, or an address line by line. Who has neither is handed the paper.
 */
address: string | null, };

/**
 * A later decision that may have adopted these minutes.
 */
export type AdoptionChoice = { 
/**
 * Names it.
 */
decision: DecisionId, 
/**
 * Its number.
 */
number: string, 
/**
 * Its text.
 */
text: string, 
/**
 * What came of it.
 */
outcome: Outcome, 
/**
 * The day.
 */
date: string, 
/**
 * The meeting that took it.
 */
meeting: MeetingId, 
/**
 * When that was opened.
 */
opened_at: ClockTime | null, 
/**
 * Whether it speaks of the day of this meeting.
 */
names_the_day: boolean, };

/**
 * What made minutes final, as their own pages tell it.
 */
export type AdoptionView = { 
/**
 * The decision that did.
 */
decision: DecisionId, 
/**
 * Its number, for who may see it.
 */
number: string | null, 
/**
 * The day.
 */
date: string, 
/**
 * The meeting that took it.
 */
meeting: MeetingId | null, 
/**
 * The short name of who met.
 */
body_short: string, 
/**
 * What that meeting changed in what lay before it.
 */
corrections: Array<Correction>, };

/**
 * Something that asks to come on the agenda.
 */
export type AgendaCandidate = { 
/**
 * Where it comes from.
 */
source: CandidateSource, 
/**
 * Which one; with the source it names the candidate.
 */
matter: string, 
/**
 * The title it would have on the agenda, in Dutch.
 */
title: string, 
/**
 * Why it comes back, in Dutch, with day, figures and names: for the chair.
 */
reason: string, 
/**
 * What members may read of that: no names, and nothing that the board said among itself.
 */
explanation: string | null, 
/**
 * How it would be treated.
 */
kind: TreatmentKind, 
/**
 * Minutes that it would be given.
 */
minutes: number, 
/**
 * Who would introduce it.
 */
presenter: string | null, 
/**
 * The earlier item that it takes up again.
 */
origin: ItemId | null, 
/**
 * Whether it should have come before.
 */
late: boolean, };

/**
 * A usual agenda of one kind of body.
 */
export type AgendaTemplate = { 
/**
 * What it is called, in Dutch.
 */
name: string, 
/**
 * Whose agenda.
 */
body: BodyKind, 
/**
 * Its items, in order.
 */
items: Array<TemplateItem>, };

/**
 * What the chair answers to a candidate.
 */
export type Answer = "taken" | "dropped" | "postponed";

/**
 * Names the chair's answer to a candidate for an agenda.
 */
export type AnswerId = string;

/**
 * A candidate with its answer.
 */
export type Answered = { 
/**
 * Names the answer.
 */
id: AnswerId, 
/**
 * What the candidate is called.
 */
title: string, 
/**
 * What was answered, and why.
 */
answer: CandidateAnswer, 
/**
 * The acts after which it asks again.
 */
withdraw: Op, };

/**
 * What somebody with a conflict of interest takes no part in.
 */
export type AsideFrom = "matter" | "vote";

/**
 * A candidate that waits for an answer.
 */
export type Asking = { 
/**
 * What it is.
 */
candidate: AgendaCandidate, 
/**
 * The item that was kept for it, and gets its title.
 */
kept: ItemId | null, 
/**
 * Where it would come otherwise.
 */
place: Place<ItemId>, 
/**
 * The acts that put it there.
 */
take: Op, };

/**
 * The association and its settings.
 */
export type Association = { 
/**
 * Its full name.
 */
name: string, 
/**
 * What it is in law.
 */
legal_form: LegalForm, 
/**
 * Where it is seated.
 */
seat: string | null, 
/**
 * How its decisions are numbered.
 */
numbering: Numbering, };

/**
 * Names an association.
 */
export type AssociationId = string;

/**
 * The association, what its statutes decide, and who meets.
 */
export type AssociationView = { 
/**
 * Names it.
 */
id: AssociationId, 
/**
 * What it is.
 */
association: Association, 
/**
 * What its statutes decide; the usual ones until they are set.
 */
statutes: Statutes, 
/**
 * Whether they were set.
 */
statutes_set: boolean, 
/**
 * What is written again and again, by short name.
 */
phrases: Array<Row<PhraseId, Phrase>>, 
/**
 * Who meets, by short name.
 */
bodies: Array<Row<BodyId, Body>>, };

/**
 * Somebody's presence or absence.
 */
export type Attendance = { 
/**
 * At which meeting.
 */
meeting: MeetingId, 
/**
 * Who, if they are in the archive.
 */
person: PersonId | null, 
/**
 * The name as the minutes have it.
 */
name: string, 
/**
 * How they were, or were not, there.
 */
presence: Presence, 
/**
 * When they came, if late.
 */
arrived: ClockTime | null, 
/**
 * When they left, if early.
 */
left_at: ClockTime | null, 
/**
 * Votes held in their own right.
 */
votes: number, };

/**
 * Who came to a general meeting.
 */
export type AttendanceFigures = { 
/**
 * Names it.
 */
meeting: MeetingId, 
/**
 * The day.
 */
date: string, 
/**
 * Members present.
 */
present: number, 
/**
 * Votes of the evening, proxies included; `None` where nobody can say.
 */
votes: number | null, 
/**
 * Votes that a valid decision needs, if the body has a quorum and this meeting is held to it.
 */
quorum: number | null, 
/**
 * How many votes more than the quorum, or fewer; `None` where there is nothing to compare.
 */
margin: number | null, 
/**
 * Whether it is a second meeting on the same day, which follows one that missed its quorum.
 */
second: boolean, };

/**
 * Names somebody's attendance at one meeting.
 */
export type AttendanceId = string;

/**
 * Who looks into the accounts (2:48(2) BW).
 */
export type Audit = "committee" | "accountant" | "supervisors";

/**
 * One ballot of an election.
 */
export type Ballot = { 
/**
 * Of which election.
 */
election: ElectionId, 
/**
 * 1, 2, …
 */
round: number, 
/**
 * Ballots that came back.
 */
returned: number, 
/**
 * Blank ballots.
 */
blank: number, 
/**
 * Invalid ballots.
 */
invalid: number, 
/**
 * Votes per candidate, in the candidates' order; `None` for one who did not stand in this round.
 */
votes: Array<number | null>, 
/**
 * The rule that applied; unknown in old minutes.
 */
rule: ElectionRule | null, 
/**
 * The candidate on whom the lot fell.
 */
lot: string | null, };

/**
 * Names one ballot of an election.
 */
export type BallotId = string;

/**
 * The association with everybody in it.
 */
export type Between = { 
/**
 * The association, its statutes and bodies.
 */
about: AssociationView, 
/**
 * Everybody, with offices and terms as they are kept.
 */
people: PeopleView, 
/**
 * Who holds which office today.
 */
offices: OfficesView, 
/**
 * What a call says while the association has no words of its own for it.
 */
usual_notice: string, 
/**
 * Whether it can be changed here.
 */
writable: boolean, };

/**
 * Who meets.
 */
export type Body = { 
/**
 * What kind of body.
 */
kind: BodyKind, 
/**
 * "Algemene ledenvergadering".
 */
name: string, 
/**
 * "ALV".
 */
short: string, 
/**
 * Votes that a valid decision needs (statute).
 */
quorum: number | null, 
/**
 * What stands before the number of its decisions, so that two bodies' numbers differ ("B").
 */
number_prefix: string, };

/**
 * Names a body that meets.
 */
export type BodyId = string;

/**
 * Who meets.
 */
export type BodyKind = "general_meeting" | "board" | "audit_committee" | "party_group" | "working_group";

/**
 * Somebody who was called by a notice.
 */
export type Called = { 
/**
 * Names the line.
 */
id: NoticeLineId, 
/**
 * Who, if they are known.
 */
person: PersonId | null, 
/**
 * Their name.
 */
name: string, 
/**
 * How.
 */
means: Means, 
/**
 * Where to.
 */
address: string | null, };

/**
 * What calling a meeting comes to now.
 */
export type Calling = { 
/**
 * What goes out next.
 */
kind: NoticeKind, 
/**
 * What the rules say of it.
 */
judged: MeetingJudged, 
/**
 * Who are to be called, and how.
 */
addressees: Array<Addressee>, 
/**
 * The addresses of who is called by e-mail, for the BCC of a mail.
 */
bcc: string, 
/**
 * What to look at before it goes out.
 */
doubts: Array<string>, 
/**
 * What changed since something went out last.
 */
changes: Array<string>, 
/**
 * What the letter says to everybody.
 */
letter: string, 
/**
 * Its words before anything is filled in.
 */
words: string, 
/**
 * What they are where this meeting has none of its own.
 */
shared_words: string, 
/**
 * What went out already, in order.
 */
sent: Array<SentNotice>, };

/**
 * Somebody who stands for election.
 */
export type Candidate = { 
/**
 * The name on the ballot paper.
 */
name: string, 
/**
 * The person, if they are in the archive.
 */
person: PersonId | null, };

/**
 * What the chair answered to a candidate for an agenda.
 */
export type CandidateAnswer = { 
/**
 * For whose agenda.
 */
body: BodyId, 
/**
 * Where the candidate came from.
 */
source: CandidateSource, 
/**
 * Which one: the id of its record, or the day or year that it is about.
 */
matter: string, 
/**
 * What was answered.
 */
answer: Answer, 
/**
 * Why.
 */
reason: string | null, 
/**
 * A postponed one does not come back before this day.
 */
until: string | null, 
/**
 * The day of the answer.
 */
given_on: string, 
/**
 * The agenda item that a taken one became.
 */
item: ItemId | null, 
/**
 * What that item was called when it was kept for whatever would come, which it is called again when this is withdrawn.
 */
kept_title: string | null, };

/**
 * Where a candidate for an agenda comes from.
 */
export type CandidateSource = "minutes_to_adopt" | "postponed_item" | "unfinished_item" | "decision_to_review" | "open_action" | "letter" | "members_proposal" | "event" | "term_ending" | "audit_committee" | "yearly" | "discharge";

/**
 * A place in the minutes of a meeting.
 */
export type Caret = { 
/**
 * Of which meeting.
 */
meeting: MeetingId, 
/**
 * Which block.
 */
entry: EntryId, 
/**
 * Where in it, in UTF-16 units.
 */
offset: number, };

/**
 * Who does an action and by which day, where that was agreed after the minutes in which it stands.
 */
export type Charge = { 
/**
 * By whom; nobody when it is empty.
 */
owners: Array<string>, 
/**
 * By which day.
 */
due: string | null, };

/**
 * A time on the wall of the hall, in whole minutes since midnight (0–1439). It has no date: a meeting
 * that runs past midnight simply has a smaller time after a larger one.
 */
export type ClockTime = string;

/**
 * How much a file would bring.
 */
export type Coming = { 
/**
 * People.
 */
people: number, 
/**
 * Offices.
 */
offices: number, 
/**
 * Terms of somebody in an office.
 */
terms: number, 
/**
 * Vacancies.
 */
vacancies: number, };

/**
 * What a reader of a draft has to say.
 */
export type Comment = { 
/**
 * On which minutes.
 */
minutes: MeetingId, 
/**
 * On which part of them; on all of them if absent.
 */
about: Shown | null, 
/**
 * What it is.
 */
kind: CommentKind, 
/**
 * Who says it, by name.
 */
author: string, 
/**
 * When it was written, by the writer's own clock.
 */
made_at: Timestamp, 
/**
 * The words of the draft that it points at; the whole part if absent.
 */
passage: string | null, 
/**
 * What is said.
 */
text: string, 
/**
 * What should stand there instead of the passage.
 */
wording: string | null, };

/**
 * What came of a comment.
 */
export type CommentAnswer = { 
/**
 * What was done with it.
 */
status: CommentStatus, 
/**
 * What was answered, or why it was declined.
 */
answer: string | null, 
/**
 * When.
 */
answered_at: Timestamp | null, };

/**
 * Names a comment on minutes.
 */
export type CommentId = string;

/**
 * What a comment on minutes is.
 */
export type CommentKind = "remark" | "question" | "wording";

/**
 * What came of a comment.
 */
export type CommentStatus = "open" | "accepted" | "adapted" | "declined" | "answered";

/**
 * A comment beside the words that it is about.
 */
export type CommentView = { 
/**
 * Names it.
 */
id: CommentId, 
/**
 * What was said.
 */
comment: Comment, 
/**
 * What came of it.
 */
answer: CommentAnswer, 
/**
 * Whether the part and the passage are still there, word for word.
 */
found: boolean, };

/**
 * How a person is reached. Kept apart, so that who edits a name does not carry an address along.
 */
export type Contact = { 
/**
 * An e-mail address.
 */
email: string | null, 
/**
 * Whether they agreed to be called by e-mail (2:41(5) BW).
 */
email_consent: boolean, 
/**
 * Where post goes, line by line.
 */
address: string | null, };

/**
 * Names a copy that was given out.
 */
export type CopyId = string;

/**
 * What was given out.
 */
export type CopyKind = "review" | "decision_book" | "readers_copy" | "handover";

/**
 * What a correction is made in.
 */
export type Corrected = "head" | "attendance" | "item" | "entry" | "decision" | "action";

/**
 * A change between the minutes as they were presented and as they were adopted.
 */
export type Correction = { 
/**
 * In what.
 */
corrected: Corrected, 
/**
 * Under which item, as printed ("4a").
 */
item: string | null, 
/**
 * The record that differs, if it is one.
 */
record: string | null, 
/**
 * Whose eyes it is for, at least.
 */
audience: Visibility, 
/**
 * The words of both, in one row; all new for what was added, all gone for what was left out.
 */
pieces: Array<WordPiece>, };

/**
 * A count, to be weighed.
 */
export type Count = { 
/**
 * Votes for.
 */
in_favour: number, 
/**
 * Votes against.
 */
against: number, 
/**
 * Blank votes and abstentions: not cast.
 */
blank: number, 
/**
 * Invalid votes: not cast.
 */
invalid: number, 
/**
 * Votes present, if that is known.
 */
present: number | null, 
/**
 * The majority that is needed.
 */
majority: Majority, 
/**
 * What comes of the proposal if it has that majority.
 */
if_carried: Outcome, };

/**
 * A round of voting as it was counted.
 */
export type CountedVote = { 
/**
 * Votes for.
 */
inFavour: number, 
/**
 * Votes against.
 */
against: number, 
/**
 * Blank votes.
 */
blank: number, 
/**
 * Invalid votes.
 */
invalid: number, 
/**
 * The count of votes present at that moment.
 */
present: number | null, 
/**
 * The rule that applied, if known.
 */
majority: Majority | null, 
/**
 * Votes for that were needed, if the rule is known.
 */
needed: number | null, };

/**
 * Which days a term of notice counts.
 */
export type DayCounting = "calendar" | "working";

/**
 * What was decided.
 */
export type Decision = { 
/**
 * By which body.
 */
body: BodyId, 
/**
 * At which meeting; absent for a decision outside a meeting (2:40(2) BW).
 */
meeting: MeetingId | null, 
/**
 * On which block it hangs.
 */
entry: EntryId | null, 
/**
 * Which proposal it settles.
 */
proposal: ProposalId | null, 
/**
 * On which day.
 */
date: string, 
/**
 * A text that reads on its own.
 */
text: string, 
/**
 * What came of it.
 */
outcome: Outcome, 
/**
 * How it was taken.
 */
method: Method | null, 
/**
 * From when it is in force, if not at once.
 */
in_force_from: string | null, 
/**
 * When it ends or is to be looked at again.
 */
review_on: string | null, 
/**
 * On what it depends.
 */
condition: string | null, 
/**
 * What the rules said of it, as it was shown when it was taken.
 */
warnings: Array<Warning>, 
/**
 * Who may see it; inherited from above when absent.
 */
visibility: Visibility | null, };

/**
 * A fact after a decision that changes how it stands.
 */
export type DecisionFact = { 
/**
 * Of which decision.
 */
decision: DecisionId, 
/**
 * What happened.
 */
kind: FactKind, 
/**
 * The day from which it counts.
 */
date: string, 
/**
 * The later decision that did it.
 */
later: DecisionId | null, 
/**
 * In a few words.
 */
note: string | null, };

/**
 * Which decisions are wanted; an absent field leaves it open.
 */
export type DecisionFilter = { 
/**
 * Each of these words occurs in the number or the text.
 */
words: string, 
/**
 * Of which body.
 */
body: BodyId | null, 
/**
 * Of which year.
 */
year: number | null, 
/**
 * With which outcome.
 */
outcome: Outcome | null, 
/**
 * How it stands on the day that is asked for.
 */
standing: Standing | null, 
/**
 * To which subject it belongs.
 */
subject: SubjectId | null, 
/**
 * Somebody who is named in it, in the block that it hangs on, in what was put to the vote, or in an action with it.
 */
person: string, };

/**
 * Names a decision.
 */
export type DecisionId = string;

/**
 * A decision as another one names it.
 */
export type DecisionRef = { 
/**
 * Its id.
 */
id: DecisionId, 
/**
 * "2016-12".
 */
number: string, };

/**
 * Everything that became of one decision.
 */
export type DecisionSheet = { 
/**
 * The decision as it stands in the register.
 */
decision: ListedDecision, 
/**
 * The round of voting that counts.
 */
vote: CountedVote | null, 
/**
 * From when it is in force, if not at once.
 */
inForceFrom: string | null, 
/**
 * On what it depends.
 */
condition: string | null, 
/**
 * How it stands today; nothing of what was never taken.
 */
standing: Standing | null, 
/**
 * Who stepped aside when it was taken, a sentence for those who did so alike.
 */
recusals: Array<string>, 
/**
 * What became of it, in order of day.
 */
facts: Array<ToldFact>, 
/**
 * It and the decisions that it changed or that changed it, in order of day.
 */
chain: Array<Link>, 
/**
 * The subjects that it belongs to.
 */
subjects: Array<SubjectRef>, 
/**
 * Later decisions that build on it and have not lapsed.
 */
builtUpon: Array<DecisionRef>, 
/**
 * Until when it can be voided, in Dutch.
 */
voidable: string | null, };

/**
 * An action point.
 */
export type DeskAction = { 
/**
 * Names it.
 */
id: ActionId, 
/**
 * "A-7".
 */
number: string, 
/**
 * What it says.
 */
fields: Action, 
/**
 * How far it is, by the latest update.
 */
status: ActionStatus, };

/**
 * A decision with its rounds of voting.
 */
export type DeskDecision = { 
/**
 * Names it.
 */
id: DecisionId, 
/**
 * "2016-12".
 */
number: string, 
/**
 * What it says.
 */
fields: Decision, 
/**
 * The rounds, in order.
 */
votes: Array<Row<VoteId, Vote>>, };

/**
 * An election with its ballots.
 */
export type DeskElection = { 
/**
 * Names it.
 */
id: ElectionId, 
/**
 * What it says.
 */
fields: Election, 
/**
 * The ballots, in order.
 */
ballots: Array<Row<BallotId, Ballot>>, };

/**
 * A block of the account, with what hangs on it.
 */
export type DeskEntry = { 
/**
 * Names it.
 */
id: EntryId, 
/**
 * The computed label: "a.", "–"; absent for a plain block.
 */
label: string | null, 
/**
 * What it says.
 */
fields: Entry, 
/**
 * Its decisions, in order.
 */
decisions: Array<DeskDecision>, 
/**
 * Elections held at it.
 */
elections: Array<DeskElection>, 
/**
 * Its action points, in order.
 */
actions: Array<DeskAction>, };

/**
 * An agenda item: its plan, its treatment and its account.
 */
export type DeskItem = { 
/**
 * Names it.
 */
id: ItemId, 
/**
 * Under which item, for a sub-item.
 */
parent: ItemId | null, 
/**
 * 0 for an item, 1 for a sub-item, and so on.
 */
depth: number, 
/**
 * When it is planned to begin.
 */
planned_at: ClockTime | null, 
/**
 * What is planned.
 */
plan: ItemPlan, 
/**
 * Whether a change of statutes is on the agenda here, by its title: then its text has to lie open.
 */
changes_statutes: boolean, 
/**
 * The chair's own note.
 */
chair_note: string | null, 
/**
 * What happened at it.
 */
treatment: Treatment, 
/**
 * The majority that a vote at it needs, by the statutes.
 */
majority: Majority, 
/**
 * What the rules say of a vote at it at this moment.
 */
warnings: Array<Warning>, 
/**
 * Who stepped aside at it.
 */
recusals: Array<Row<RecusalId, Recusal>>, 
/**
 * Votes of those who are there at this moment and did not step aside; `None` while nobody can say.
 */
votes: number | null, 
/**
 * What is put to the vote under it, in voting order.
 */
proposals: Array<Row<ProposalId, Proposal>>, 
/**
 * Its account, in order.
 */
entries: Array<DeskEntry>, };

/**
 * See the module.
 */
export type DeskView = { 
/**
 * Which meeting.
 */
id: MeetingId, 
/**
 * Who meets.
 */
body: Row<BodyId, Body>, 
/**
 * What is planned.
 */
plan: MeetingPlan, 
/**
 * How far it is.
 */
course: MeetingCourse, 
/**
 * The steps that its life can take from here.
 */
steps: Array<MeetingStep>, 
/**
 * Where its minutes are in their life.
 */
minutes: MinutesStatus, 
/**
 * Whether its account can still change: what was sent out stands still.
 */
open: boolean, 
/**
 * Chair and minute taker, each in order of time.
 */
duties: Array<Row<DutyId, Duty>>, 
/**
 * Intervals without session, in order.
 */
suspensions: Array<Row<SuspensionId, Suspension>>, 
/**
 * Heads counted at the door.
 */
count: DoorCount, 
/**
 * Who was there by name, in the order of entry.
 */
attendance: Array<Row<AttendanceId, Attendance>>, 
/**
 * Proxies, in the order of entry.
 */
proxies: Array<Row<ProxyId, Proxy>>, 
/**
 * What these add up to.
 */
tally: Tally, 
/**
 * How many votes elect somebody, by the statutes.
 */
election_rule: ElectionRule, 
/**
 * What the secretary writes again and again.
 */
phrases: Array<Row<PhraseId, Phrase>>, 
/**
 * The items in reading order.
 */
items: Array<DeskItem>, 
/**
 * Everybody in the archive, by name: for completion.
 */
people: Array<Row<PersonId, Person>>, };

/**
 * What is to be done with a document (wijze van afdoening).
 */
export type Disposition = "noted" | "answer" | "agenda" | "to_board" | "settled";

/**
 * A letter or a paper.
 */
export type Document = { 
/**
 * What it is.
 */
kind: DocumentKind, 
/**
 * Who may see it.
 */
visibility: Visibility | null, 
/**
 * Who sent it.
 */
sender: string | null, 
/**
 * The sender's own mark (kenmerk).
 */
reference: string | null, 
/**
 * The date on it.
 */
dated: string | null, 
/**
 * When it came in.
 */
received: string | null, 
/**
 * What it is about.
 */
subject: string, 
/**
 * Whom to turn to.
 */
contact: string | null, 
/**
 * What is to be done with it.
 */
disposition: Disposition | null, 
/**
 * Who deals with it.
 */
handled_by: string | null, 
/**
 * The earlier one that it closes.
 */
closes: DocumentId | null, 
/**
 * The meeting on whose list of incoming papers it stands.
 */
meeting: MeetingId | null, 
/**
 * Its text, as far as it was read.
 */
text: string | null, };

/**
 * Which letters and papers are wanted; an absent field leaves it open.
 */
export type DocumentFilter = { 
/**
 * Each of these words occurs in the subject, the sender, the mark, or the name of who deals with it.
 */
words: string, 
/**
 * Of which year.
 */
year: number | null, 
/**
 * What is to be done with it.
 */
disposition: Disposition | null, 
/**
 * Only what nobody has settled yet.
 */
waiting: boolean, };

/**
 * Names a letter or paper.
 */
export type DocumentId = string;

/**
 * What a document is.
 */
export type DocumentKind = "letter" | "proposal" | "paper";

/**
 * A letter or paper that is worked on.
 */
export type DocumentSheet = { 
/**
 * Names it.
 */
id: DocumentId, 
/**
 * What it says.
 */
document: Document, 
/**
 * The meeting on whose list it stands.
 */
list: Meeting | null, 
/**
 * The meetings that have it on their agenda.
 */
takenOn: Array<Meeting>, };

/**
 * Heads counted at the door, with or without names.
 */
export type DoorCount = { 
/**
 * Members present.
 */
counted_present: number | null, 
/**
 * Members with apologies.
 */
counted_apologies: number | null, 
/**
 * Proxies.
 */
counted_proxies: number | null, };

/**
 * A way of writing that may be the same person.
 */
export type Doubt = { 
/**
 * As it is written.
 */
form: string, 
/**
 * How often, why it is not certain, and words around it.
 */
told: string, };

/**
 * The block in focus as it stands on the screen.
 */
export type Draft = { 
/**
 * Which block.
 */
entry: EntryId, 
/**
 * Its words so far.
 */
text: string, 
/**
 * Where the caret stands, in UTF-16 units, as the screen counts.
 */
caret: number, };

/**
 * How a draft is to go out.
 */
export type DraftGoing = { 
/**
 * Whose eyes it is for.
 */
audience: Visibility, 
/**
 * To whom, as far as that was said.
 */
to: string | null, 
/**
 * Until when reactions are awaited.
 */
until: string | null, };

/**
 * A draft that lies in its file and was noted.
 */
export type DraftGone = { 
/**
 * Where it was put.
 */
saved: Saved, 
/**
 * The meeting after it.
 */
sheet: Sheet, };

/**
 * Something that has been kept long enough.
 */
export type DueLine = { 
/**
 * What would go.
 */
what: ErasedThing, 
/**
 * In words.
 */
told: string, };

/**
 * Somebody at the table for an interval of time.
 */
export type Duty = { 
/**
 * At which meeting.
 */
meeting: MeetingId, 
/**
 * Chair or minute taker.
 */
duty: DutyKind, 
/**
 * Who, if they are in the archive.
 */
person: PersonId | null, 
/**
 * The name as the minutes have it.
 */
name: string, 
/**
 * From when; from the opening if absent.
 */
from_time: ClockTime | null, 
/**
 * Until when; to the end if absent.
 */
until_time: ClockTime | null, };

/**
 * Names an interval in which somebody held the chair or took the minutes.
 */
export type DutyId = string;

/**
 * Who does what at the table, for an interval of time.
 */
export type DutyKind = "chair" | "minute_taker";

/**
 * An earlier letter that a letter mentions.
 */
export type Earlier = { 
/**
 * The date on it.
 */
dated: string, 
/**
 * Its mark.
 */
reference: string | null, };

/**
 * An election of persons.
 */
export type Election = { 
/**
 * At which block.
 */
entry: EntryId, 
/**
 * For which office.
 */
office: string, 
/**
 * Seats to fill.
 */
seats: number, 
/**
 * Ballots given out.
 */
ballots_issued: number | null, 
/**
 * Who counted (stembureau).
 */
tellers: Array<string>, 
/**
 * In the order of the ballot paper.
 */
candidates: Array<Candidate>, };

/**
 * Names an election.
 */
export type ElectionId = string;

/**
 * How many votes elect somebody.
 */
export type ElectionRule = "absolute" | "relative";

/**
 * One block. Plain text without markup, so that it prints, searches and travels everywhere.
 */
export type Entry = { 
/**
 * Indentation, 0–3.
 */
level: number, 
/**
 * How it is marked; letters are computed.
 */
marker: Marker, 
/**
 * What it is.
 */
kind: EntryKind, 
/**
 * Who said it, as the minutes have it.
 */
speaker: string | null, 
/**
 * Who said it, if they are in the archive.
 */
speaker_person: PersonId | null, 
/**
 * The time beside the block.
 */
clock: ClockTime | null, 
/**
 * The words, one paragraph per line.
 */
text: string, 
/**
 * Who may see it; inherited from above when absent.
 */
visibility: Visibility | null, };

/**
 * Names a block of the minutes.
 */
export type EntryId = string;

/**
 * What a block of the minutes is.
 */
export type EntryKind = "note" | "question" | "answer" | "announcement" | "verbatim" | "dissent" | "vote_statement" | "point_of_order";

/**
 * What is to go.
 */
export type ErasedThing = { "person": PersonId } | { "named": string } | { "contact": PersonId } | { "slip": { 
/**
 * At which meeting.
 */
meeting: MeetingId, 
/**
 * The words.
 */
words: string, } } | { "remarks": MeetingId } | { "addresses": MeetingId };

/**
 * An erasure as it is asked for.
 */
export type Erasing = { 
/**
 * What is to go.
 */
what: ErasedThing, 
/**
 * Other ways in which the person is written that are this person and nobody else, as somebody judged.
 */
also: Array<string>, 
/**
 * Whether scans of signed minutes stay that have the words; they can't be erased in part.
 */
keeps_scans: boolean, 
/**
 * Why, without the words themselves.
 */
reason: string, 
/**
 * The day.
 */
on: string, };

/**
 * Names an erasure.
 */
export type ErasureId = string;

/**
 * Names a fact that changes how a decision stands.
 */
export type FactId = string;

/**
 * A fact after a decision that changes how it stands. The decision itself is never edited for it.
 */
export type FactKind = "announced" | "deed" | "condition_met" | "confirmed" | "amended" | "repealed" | "annulled" | "lapsed" | "carried_out";

/**
 * A fact after a decision.
 */
export type FactView = { 
/**
 * Its id.
 */
id: FactId, 
/**
 * What happened.
 */
kind: FactKind, 
/**
 * The day from which it counts.
 */
date: string, 
/**
 * The later decision that did it, as far as the reader may see it.
 */
later: DecisionRef | null, 
/**
 * In a few words.
 */
note: string | null, };

/**
 * A failure as it crosses to the screen: a stable code and a sentence.
 */
export type Failure = { 
/**
 * Stable, for the screen and for scripts.
 */
code: string, 
/**
 * In Dutch, for people.
 */
message: string, };

/**
 * What became of words between two versions.
 */
export type Fate = "kept" | "gone" | "new";

/**
 * A body that decides.
 */
export type FiguresBody = { 
/**
 * Names it.
 */
id: BodyId, 
/**
 * "ALV".
 */
short: string, };

/**
 * How the association stands on a day.
 */
export type FiguresView = { 
/**
 * On which day.
 */
on: string, 
/**
 * Who decided something in these years: the general meeting first, then the board.
 */
bodies: Array<FiguresBody>, 
/**
 * The last years, oldest first; empty while nothing was decided.
 */
years: Array<YearFigures>, 
/**
 * The last general meetings that were held, oldest first.
 */
attendance: Array<AttendanceFigures>, 
/**
 * Who has the most open action points, and after them what nobody took upon them.
 */
owners: Array<OwnerFigures>, 
/**
 * How many others have open action points.
 */
other_owners: number, 
/**
 * Open action points, each counted once whoever owns it.
 */
open: number, 
/**
 * Those of them that are late.
 */
late: number, 
/**
 * Decisions whose day of review is over.
 */
late_decisions: number, 
/**
 * What is late, the latest first, no more than fits on a page.
 */
longest_late: Array<LateLine>, };

/**
 * How a day of sending stands to the term.
 */
export type Fit = { "feasible": number } | { "too_short": number } | "past";

/**
 * What would go.
 */
export type Foretold = { 
/**
 * Who or what, as it is written now.
 */
called: string, 
/**
 * What goes, what to ask back, what to think of.
 */
parts: Array<Told>, 
/**
 * What may be the same person, and stays unless somebody says so.
 */
doubts: Array<Doubt>, 
/**
 * Whether scans of signed minutes are among it.
 */
scans: boolean, 
/**
 * Whether there is nothing to erase.
 */
nothing: boolean, 
/**
 * The reason that is usual.
 */
reason: string, };

/**
 * What goes by the words of a search, newest first.
 */
export type Found = { 
/**
 * Meetings that go by them.
 */
meetings: Array<Meeting>, 
/**
 * People and subjects that are called so.
 */
names: Array<FoundPlace>, 
/**
 * Places where all of them occur.
 */
places: Array<FoundPlace>, 
/**
 * Whether there are more places.
 */
more: boolean, };

/**
 * A part of the places that are sought.
 */
export type FoundPart = { 
/**
 * The places.
 */
places: Array<FoundPlace>, 
/**
 * Whether there are more after them.
 */
more: boolean, };

/**
 * A place in the minutes where words were found, a letter or paper, a person or a subject.
 */
export type FoundPlace = { 
/**
 * In which kind of record.
 */
record: Table, 
/**
 * In which one.
 */
id: string, 
/**
 * By which number it goes, if it is of a decision or action point.
 */
number: string | null, 
/**
 * At which meeting; none for a letter or paper, and for what is of no meeting.
 */
meeting: MeetingId | null, 
/**
 * Of which body ("ALV").
 */
body: string, 
/**
 * On which day.
 */
date: string | null, 
/**
 * Under which agenda item, by number and title.
 */
title: string | null, 
/**
 * The item itself.
 */
item: ItemId | null, 
/**
 * The block.
 */
entry: EntryId | null, 
/**
 * The words around, cut where a find begins or ends.
 */
pieces: Array<Piece>, };

/**
 * A file that left the archive for other people. What it held can't be taken back any more, so it is remembered.
 */
export type GivenCopy = { 
/**
 * What it was.
 */
kind: CopyKind, 
/**
 * Of which meeting, if of one.
 */
meeting: MeetingId | null, 
/**
 * The day.
 */
given_on: string, 
/**
 * To whom, as far as that was said.
 */
given_to: string | null, 
/**
 * For whose eyes it was made.
 */
audience: Visibility, 
/**
 * Until when an answer is awaited.
 */
answer_by: string | null, 
/**
 * Its name.
 */
file_name: string, 
/**
 * SHA-256 of its bytes, in hexadecimal.
 */
digest: string, };

/**
 * Somebody who stands for election.
 */
export type HallCandidate = { 
/**
 * The name on the ballot paper.
 */
name: string, 
/**
 * Votes in the last ballot; absent before it, and for who did not stand in it.
 */
votes: number | null, };

/**
 * An election with the figures of its last ballot.
 */
export type HallElection = { 
/**
 * For which office.
 */
office: string, 
/**
 * In the order of the ballot paper.
 */
candidates: Array<HallCandidate>, 
/**
 * Which ballot the figures are of; absent before the first.
 */
round: number | null, };

/**
 * The item in hand.
 */
export type HallItem = { 
/**
 * As printed ("4a").
 */
number: string | null, 
/**
 * Its title.
 */
title: string | null, 
/**
 * What is put to the vote and not decided yet, the first in voting order.
 */
matter: HallMatter | null, 
/**
 * The election that is held.
 */
election: HallElection | null, 
/**
 * What was voted or decided last.
 */
result: HallResult | null, };

/**
 * What is put to the vote.
 */
export type HallMatter = { 
/**
 * Proposal, amendment, motion, point of order.
 */
kind: ProposalKind, 
/**
 * A short title.
 */
title: string | null, 
/**
 * The literal text.
 */
text: string, };

/**
 * What came of a vote, or of the gavel.
 */
export type HallResult = { 
/**
 * What kind of proposal it settles, if it settles one.
 */
kind: ProposalKind | null, 
/**
 * The decision's words.
 */
text: string, 
/**
 * What came of it.
 */
outcome: Outcome, 
/**
 * The last round, if it was counted.
 */
votes: HallVotes | null, };

/**
 * The screen of the hall. Nothing on it is closed to members.
 */
export type HallView = { 
/**
 * "Algemene ledenvergadering".
 */
body: string, 
/**
 * A title of the meeting's own.
 */
title: string | null, 
/**
 * The day.
 */
date: string, 
/**
 * Where the meeting is in its life.
 */
status: MeetingStatus, 
/**
 * The time that goes with it: the planned start, since when it is suspended, when it closed.
 */
at: ClockTime | null, 
/**
 * What is treated, while the meeting runs.
 */
item: HallItem | null, 
/**
 * Who is there, in figures.
 */
tally: Tally, };

/**
 * A round of voting.
 */
export type HallVotes = { 
/**
 * Votes for.
 */
in_favour: number, 
/**
 * Votes against.
 */
against: number, 
/**
 * Blank votes.
 */
blank: number, 
/**
 * Invalid votes.
 */
invalid: number, 
/**
 * Whether it was contested: then the outcome doesn't hold, and there is another round.
 */
contested: boolean, };

/**
 * To whom the right to write is to go.
 */
export type HandingOver = { 
/**
 * Who is to have it.
 */
to: string, 
/**
 * Who gives it, as far as that was said.
 */
by: string | null, };

/**
 * What a file would bring, before anything is entered.
 */
export type Incoming = { 
/**
 * The name of the file.
 */
file: string, 
/**
 * What it would bring.
 */
coming: PeopleComing, };

/**
 * Names an agenda item; also its treatment, for one item is treated once.
 */
export type ItemId = string;

/**
 * What the chair alone reads at an item.
 */
export type ItemNote = { 
/**
 * The note; it stands in the annotated agenda and nowhere else.
 */
chair_note: string | null, };

/**
 * What is planned.
 */
export type ItemPlan = { 
/**
 * As members hold it on paper ("4", "4a"); apart from the order.
 */
printed_number: string | null, 
/**
 * Its title.
 */
title: string | null, 
/**
 * How it is to be treated.
 */
kind: TreatmentKind | null, 
/**
 * Who introduces it.
 */
presenter: string | null, 
/**
 * Planned minutes.
 */
planned_minutes: number | null, 
/**
 * A few words for the members.
 */
explanation: string | null, 
/**
 * When it came on the agenda, if not with the notice.
 */
lateness: Lateness | null, 
/**
 * Who brought it in late.
 */
brought_by: string | null, 
/**
 * Whether a late item was declared urgent.
 */
urgent: boolean, 
/**
 * Since when the full text of a change of statutes lies open for inspection (2:42(2) BW).
 */
open_since: string | null, 
/**
 * The earlier item that this one takes up again.
 */
origin: ItemId | null, 
/**
 * Who may see it; inherited from above when absent.
 */
visibility: Visibility | null, };

/**
 * What the rules say; nothing of it forbids anything.
 */
export type Judged = { 
/**
 * Whether a call that goes out today is in time; absent where the statutes ask for none, or when it has gone out.
 */
notice: NoticeJudged | null, 
/**
 * What to look at.
 */
warnings: Array<Warning>, };

/**
 * Something that happened, in words.
 */
export type Known = { 
/**
 * What: "Generatie 2", "leesexemplaar".
 */
what: string, 
/**
 * The rest of it: when, to whom, why.
 */
told: string, };

/**
 * Something that is late.
 */
export type LateLine = { 
/**
 * Which record.
 */
what: LateRecord, 
/**
 * As people see it.
 */
number: string, 
/**
 * What was to be done, or was decided.
 */
text: string, 
/**
 * Who is to do it; for a decision, the body that took it.
 */
who: Array<string>, 
/**
 * Since how many days.
 */
days: number, };

/**
 * The record that is late.
 */
export type LateRecord = { "action": ActionId } | { "decision": DecisionId };

/**
 * When an item came on the agenda, if not with the notice.
 */
export type Lateness = "after_notice" | "at_meeting";

/**
 * What an association is in law; decides which articles apply (RULES: 2:41a BW for a branch).
 */
export type LegalForm = "association" | "informal_association" | "branch" | "cooperative" | "owners_association" | "foundation";

/**
 * What its notice says.
 */
export type LetterWords = { 
/**
 * The words of the letter for this meeting alone; `None` for those of the association.
 */
notice_text: string | null, };

/**
 * How large the letters on paper are.
 */
export type Letters = "normal" | "large";

/**
 * A decision in the line of those that changed one another.
 */
export type Link = { 
/**
 * Which one.
 */
decision: ListedDecision, 
/**
 * What it did to earlier ones: "trekt 2019-04 in".
 */
does: Array<string>, };

/**
 * A list to be printed.
 */
export type ListPaper = { "decisions": DecisionFilter } | { "actions": ActionFilter } | { "papers": MeetingId };

/**
 * One action point in the register.
 */
export type ListedAction = { 
/**
 * Names it.
 */
id: ActionId, 
/**
 * As people see it.
 */
number: string, 
/**
 * What is to be done.
 */
text: string, 
/**
 * By whom.
 */
owners: Array<string>, 
/**
 * Before when.
 */
due: string | null, 
/**
 * Before when, in words.
 */
dueWords: string | null, 
/**
 * An action point or a commitment.
 */
kind: ActionKind, 
/**
 * How far it is.
 */
status: ActionStatus, 
/**
 * What was told of it, in order of day.
 */
updates: Array<UpdateView>, 
/**
 * When it was agreed.
 */
date: string | null, 
/**
 * By which body ("ALV").
 */
body: string | null, 
/**
 * At which meeting.
 */
meeting: MeetingId | null, 
/**
 * At which block.
 */
entry: EntryId | null, };

/**
 * One decision in the register.
 */
export type ListedDecision = { 
/**
 * Names it.
 */
id: DecisionId, 
/**
 * As people see it.
 */
number: string, 
/**
 * On which day.
 */
date: string, 
/**
 * By which body ("ALV").
 */
body: string, 
/**
 * Under which agenda item, by number.
 */
item: string | null, 
/**
 * What was decided.
 */
text: string, 
/**
 * With which outcome.
 */
outcome: Outcome, 
/**
 * How.
 */
method: Method | null, 
/**
 * In favour and against, where votes were counted; of the last round.
 */
votes: [number, number] | null, 
/**
 * How it stands today, in words: "vervallen door 2026-06"; nothing of what was never taken.
 */
stands: string | null, 
/**
 * What was put right in it later, a sentence each.
 */
putRight: Array<string>, 
/**
 * What the rules said of it when it was taken.
 */
warnings: Array<Warning>, 
/**
 * At which meeting.
 */
meeting: MeetingId | null, 
/**
 * At which block.
 */
entry: EntryId | null, };

/**
 * One letter or paper in the list.
 */
export type ListedDocument = { 
/**
 * Names it.
 */
id: DocumentId, 
/**
 * When it came in, or else the date on it.
 */
date: string | null, 
/**
 * What it is.
 */
kind: DocumentKind, 
/**
 * Who sent it.
 */
sender: string | null, 
/**
 * The sender's own mark.
 */
reference: string | null, 
/**
 * What it is about.
 */
subject: string, 
/**
 * What is to be done with it.
 */
disposition: Disposition | null, 
/**
 * Who deals with it.
 */
handledBy: string | null, 
/**
 * Whether nobody has settled it.
 */
waits: boolean, 
/**
 * The meeting on whose list it stands.
 */
meeting: Meeting | null, };

/**
 * Words for a mail, twice the same.
 */
export type Mail = { 
/**
 * With headings and tables, as HTML.
 */
html: string, 
/**
 * Without, for where no formatting goes.
 */
plain: string, };

/**
 * How many of the votes cast a proposal needs.
 */
export type Majority = "absolute" | "two_thirds" | "three_quarters" | "four_fifths" | "unanimous";

/**
 * The mark before a block; letters are computed from the order.
 */
export type Marker = "plain" | "letter" | "dash";

/**
 * How somebody was called.
 */
export type Means = "letter" | "email" | "hand";

/**
 * One meeting in the list.
 */
export type Meeting = { 
/**
 * Names it when its minutes are asked for.
 */
id: MeetingId, 
/**
 * "ALV".
 */
body: string, 
/**
 * The running number, if the body numbers its meetings.
 */
number: string | null, 
/**
 * A title of its own.
 */
title: string | null, 
/**
 * The day, as `YYYY-MM-DD`.
 */
date: string, 
/**
 * Where.
 */
place: string | null, 
/**
 * Where it is in its life.
 */
status: MeetingStatus, 
/**
 * Where its minutes are in their life.
 */
minutes: MinutesStatus, 
/**
 * Agenda items.
 */
items: number, 
/**
 * Decisions taken.
 */
decisions: number, 
/**
 * Action points that are neither done nor dropped.
 */
openActions: number, 
/**
 * The day of the first later meeting that was held while nobody adopted its minutes.
 */
passedOverOn: string | null, };

/**
 * How far it is.
 */
export type MeetingCourse = { 
/**
 * Where it is in its life.
 */
status: MeetingStatus, 
/**
 * Why it was cancelled, adjourned or reopened.
 */
status_note: string | null, 
/**
 * When the chair opened it.
 */
opened_at: ClockTime | null, 
/**
 * When the chair closed it.
 */
closed_at: ClockTime | null, };

/**
 * Which meetings are wanted; an absent field leaves it open.
 */
export type MeetingFilter = { 
/**
 * Of which body.
 */
body: BodyId | null, 
/**
 * Of which year.
 */
year: number | null, };

/**
 * Names a meeting; also its minutes, for one meeting has one account.
 */
export type MeetingId = string;

/**
 * How a meeting stands to the rules.
 */
export type MeetingJudged = { 
/**
 * The term of the call; absent where statutes set none, for a meeting that was held without a call on record, and for
 * one that was called off.
 */
notice: NoticeJudged | null, 
/**
 * What to look at.
 */
warnings: Array<Warning>, };

/**
 * What is planned.
 */
export type MeetingPlan = { 
/**
 * Who meets.
 */
body: BodyId, 
/**
 * The running number, if the body numbers its meetings.
 */
number: string | null, 
/**
 * A title of its own.
 */
title: string | null, 
/**
 * The day.
 */
date: string, 
/**
 * Where.
 */
place: string | null, 
/**
 * When it is to begin.
 */
planned_start: ClockTime | null, 
/**
 * When it is to end.
 */
planned_end: ClockTime | null, };

/**
 * Where a meeting is in its life (DESIGN: life cycles).
 */
export type MeetingStatus = "preparing" | "called" | "running" | "suspended" | "adjourned" | "closed" | "cancelled";

/**
 * A step in the life of a meeting.
 */
export type MeetingStep = "call" | "open" | "suspend" | "resume" | "adjourn" | "close" | "reopen" | "cancel";

/**
 * What a person is to the association.
 */
export type MemberKind = "member" | "youth_member" | "delegate" | "honorary_member" | "suspended_member" | "non_member";

/**
 * How a decision was taken.
 */
export type Method = "gavel" | "acclamation" | "show_of_hands" | "roll_call" | "ballot";

/**
 * Where the minutes are in their life.
 */
export type MinutesStatus = "draft" | "submitted" | "adopted" | "rectified" | "historical";

/**
 * What kind of thing belongs to a subject.
 */
export type MomentKind = "document" | "item" | "decision";

/**
 * A document by the line under which people know it.
 */
export type NamedDocument = { 
/**
 * Names it.
 */
id: DocumentId, 
/**
 * "18 mei 2021, Waterschap: Onttrekking van water (WS-12)".
 */
name: string, };

/**
 * What asks to come on the agenda of one meeting, and what was answered.
 */
export type NextAgenda = { 
/**
 * In the order of a usual agenda.
 */
asking: Array<Asking>, 
/**
 * In the order of answering; what would not ask any more is left out.
 */
answered: Array<Answered>, };

/**
 * Names a notice.
 */
export type NoticeId = string;

/**
 * Whether a call can still go out, or went out, in time.
 */
export type NoticeJudged = { 
/**
 * The last day on which it is in time; absent before the beginning of the calendar.
 */
latest: string | null, 
/**
 * How it stands.
 */
fit: Fit, 
/**
 * That in Dutch, with the figures.
 */
sentence: string, };

/**
 * What a notice is.
 */
export type NoticeKind = "call" | "supplement" | "change";

/**
 * Who was called, and how.
 */
export type NoticeLine = { 
/**
 * By which notice.
 */
notice: NoticeId, 
/**
 * Who, if they are known.
 */
person: PersonId | null, 
/**
 * Their name.
 */
name: string, 
/**
 * How.
 */
means: Means, 
/**
 * Where to.
 */
address: string | null, };

/**
 * Names one who was called by a notice.
 */
export type NoticeLineId = string;

/**
 * What is made to go out, as PDF.
 */
export type NoticePaper = "letters" | "copy" | "labels";

/**
 * How decisions are numbered.
 */
export type Numbering = "per_year" | "per_meeting";

/**
 * Something that a block seems to say.
 */
export type Offer = { 
/**
 * What it is.
 */
what: Offered, 
/**
 * Whether the words say it, or it follows from the form or the place.
 */
certain: boolean, 
/**
 * The acts that record it.
 */
ops: Array<Op>, };

/**
 * A record as it would be made.
 */
export type Offered = { "kind": "decision", "fields": Decision } | { "kind": "action", "fields": Action };

/**
 * An office of a body.
 */
export type Office = { 
/**
 * Whose.
 */
body: BodyId, 
/**
 * "voorzitter".
 */
name: string, 
/**
 * Its order among the offices of its body.
 */
rank: number, };

/**
 * Names an office of a body.
 */
export type OfficeId = string;

/**
 * The offices of an archive on a day.
 */
export type OfficesView = { 
/**
 * Every term, by body, office and start.
 */
lines: Array<SeatLine>, 
/**
 * The last term of every seat: vacancies first, then by when it ends.
 */
schedule: Array<SeatLine>, 
/**
 * What to look at.
 */
warnings: Array<Warning>, };

/**
 * Why an archive can only be read.
 */
export type OnlyRead = "in_use" | "protected" | "handed_over" | "given_here" | "overtaken" | "readers_copy";

/**
 * One act of a user. Ids of new records are made by the caller.
 */
export type Op = { "op": "found_association", id: AssociationId, association: Association, } | { "op": "edit_association", id: AssociationId, association: Association, } | { "op": "add_person", id: PersonId, person: Person, } | { "op": "edit_person", id: PersonId, person: Person, } | { "op": "remove_person", id: PersonId, } | { "op": "edit_contact", id: PersonId, contact: Contact, } | { "op": "set_statutes", association: AssociationId, statutes: Statutes, } | { "op": "add_body", id: BodyId, body: Body, } | { "op": "edit_body", id: BodyId, body: Body, } | { "op": "remove_body", id: BodyId, } | { "op": "add_office", id: OfficeId, office: Office, } | { "op": "edit_office", id: OfficeId, office: Office, } | { "op": "remove_office", id: OfficeId, } | { "op": "add_term", id: TermId, term: Term, } | { "op": "edit_term", id: TermId, term: Term, } | { "op": "remove_term", id: TermId, } | { "op": "add_document", id: DocumentId, document: Document, } | { "op": "edit_document", id: DocumentId, document: Document, } | { "op": "remove_document", id: DocumentId, } | { "op": "add_subject", id: SubjectId, subject: Subject, } | { "op": "edit_subject", id: SubjectId, subject: Subject, } | { "op": "remove_subject", id: SubjectId, } | { "op": "put_to_subject", id: PartId, part: SubjectPart, } | { "op": "take_from_subject", id: PartId, } | { "op": "add_phrase", id: PhraseId, phrase: Phrase, } | { "op": "edit_phrase", id: PhraseId, phrase: Phrase, } | { "op": "remove_phrase", id: PhraseId, } | { "op": "answer_candidate", id: AnswerId, answer: CandidateAnswer, } | { "op": "withdraw_answer", id: AnswerId, } | { "op": "add_meeting", id: MeetingId, meeting: MeetingPlan, } | { "op": "edit_meeting", id: MeetingId, meeting: MeetingPlan, } | { "op": "remove_meeting", id: MeetingId, } | { "op": "word_notice", meeting: MeetingId, words: LetterWords, } | { "op": "call_meeting", id: MeetingId, } | { "op": "send_notice", id: NoticeId, meeting: MeetingId, kind: NoticeKind, sent_on: string, remark: string | null, 
/**
 * Who were called: the id of the line, and the line.
 */
called: Array<Called>, 
/**
 * The paper that went out.
 */
paper: Array<number>, } | { "op": "open_meeting", id: MeetingId, at: ClockTime | null, } | { "op": "suspend_meeting", id: MeetingId, suspension: SuspensionId, at: ClockTime, } | { "op": "resume_meeting", id: MeetingId, at: ClockTime, } | { "op": "adjourn_meeting", id: MeetingId, at: ClockTime | null, reason: string, } | { "op": "close_meeting", id: MeetingId, at: ClockTime | null, } | { "op": "reopen_meeting", id: MeetingId, reason: string, } | { "op": "cancel_meeting", id: MeetingId, reason: string, } | { "op": "assign_duty", id: DutyId, duty: Duty, } | { "op": "remove_duty", id: DutyId, } | { "op": "count_at_door", meeting: MeetingId, count: DoorCount, } | { "op": "record_attendance", id: AttendanceId, attendance: Attendance, } | { "op": "edit_attendance", id: AttendanceId, attendance: Attendance, } | { "op": "remove_attendance", id: AttendanceId, } | { "op": "grant_proxy", id: ProxyId, proxy: Proxy, } | { "op": "lapse_proxy", id: ProxyId, at: ClockTime, } | { "op": "remove_proxy", id: ProxyId, } | { "op": "add_item", id: ItemId, meeting: MeetingId, parent: ItemId | null, place: Place<ItemId>, item: ItemPlan, } | { "op": "edit_item", id: ItemId, item: ItemPlan, } | { "op": "annotate_item", id: ItemId, note: ItemNote, } | { "op": "move_item", id: ItemId, parent: ItemId | null, place: Place<ItemId>, } | { "op": "remove_item", id: ItemId, } | { "op": "renumber_agenda", meeting: MeetingId, } | { "op": "begin_item", id: ItemId, at: ClockTime | null, } | { "op": "finish_item", id: ItemId, at: ClockTime | null, } | { "op": "postpone_item", id: ItemId, reason: string | null, } | { "op": "withdraw_item", id: ItemId, reason: string | null, } | { "op": "record_treatment", id: ItemId, treatment: Treatment, } | { "op": "step_aside", id: RecusalId, recusal: Recusal, } | { "op": "edit_recusal", id: RecusalId, recusal: Recusal, } | { "op": "remove_recusal", id: RecusalId, } | { "op": "add_entry", id: EntryId, item: ItemId, place: Place<EntryId>, entry: Entry, } | { "op": "edit_entry", id: EntryId, entry: Entry, } | { "op": "move_entry", id: EntryId, item: ItemId, place: Place<EntryId>, } | { "op": "remove_entry", id: EntryId, } | { "op": "add_proposal", id: ProposalId, proposal: Proposal, } | { "op": "edit_proposal", id: ProposalId, proposal: Proposal, } | { "op": "remove_proposal", id: ProposalId, } | { "op": "record_decision", id: DecisionId, decision: Decision, } | { "op": "edit_decision", id: DecisionId, decision: Decision, } | { "op": "remove_decision", id: DecisionId, } | { "op": "record_fact", id: FactId, fact: DecisionFact, } | { "op": "edit_fact", id: FactId, fact: DecisionFact, } | { "op": "remove_fact", id: FactId, } | { "op": "record_vote", id: VoteId, vote: Vote, } | { "op": "contest_vote", id: VoteId, } | { "op": "remove_vote", id: VoteId, } | { "op": "hold_election", id: ElectionId, election: Election, } | { "op": "edit_election", id: ElectionId, election: Election, } | { "op": "remove_election", id: ElectionId, } | { "op": "record_ballot", id: BallotId, ballot: Ballot, } | { "op": "remove_ballot", id: BallotId, } | { "op": "add_action", id: ActionId, action: Action, } | { "op": "edit_action", id: ActionId, action: Action, } | { "op": "remove_action", id: ActionId, } | { "op": "update_action", id: UpdateId, update: ActionUpdate, } | { "op": "set_visibility", of: Shown, visibility: Visibility | null, } | { "op": "submit_minutes", meeting: MeetingId, version: VersionId, } | { "op": "take_back_minutes", meeting: MeetingId, reason: string, } | { "op": "adopt_minutes", meeting: MeetingId, version: VersionId, decision: DecisionId, presented: VersionId | null, } | { "op": "rectify", id: RectificationId, rectification: Rectification, } | { "op": "keep_signed", meeting: MeetingId, name: string, scan: Array<number>, } | { "op": "add_comment", id: CommentId, comment: Comment, } | { "op": "edit_comment", id: CommentId, comment: Comment, } | { "op": "answer_comment", id: CommentId, answer: CommentAnswer, } | { "op": "remove_comment", id: CommentId, } | { "op": "note_copy", id: CopyId, copy: GivenCopy, } | { "op": "enter_historical_minutes", meeting: MeetingId, source: string | null, adopted_on: string | null, } | { "op": "erase", id: ErasureId, erasing: Erasing, } | { "op": "set_retention", association: AssociationId, retention: Retention, } | { "op": "together", ops: Array<Op>, } | { "op": "import", source: string, ops: Array<Op>, };

/**
 * In which order finds come.
 */
export type Order = "newest" | "relevance";

/**
 * What came of a decision.
 */
export type Outcome = "adopted" | "amended" | "rejected" | "postponed" | "forwarded" | "withdrawn" | "noted" | "elected" | "appointed" | "discharged";

/**
 * The archive that is open: whose it is, and its meetings, newest first.
 */
export type Overview = { 
/**
 * The association's full name.
 */
name: string, 
/**
 * What it is in law.
 */
legalForm: LegalForm, 
/**
 * Where it is seated.
 */
seat: string | null, 
/**
 * Who meets, by short name.
 */
bodies: Array<Row<BodyId, Body>>, 
/**
 * What an agenda can start from.
 */
templates: Array<AgendaTemplate>, 
/**
 * The newest of its meetings, newest first; how many there are in all stands by their years.
 */
meetings: Array<Meeting>, 
/**
 * How many meetings there are in each year, newest first.
 */
years: Array<YearCount>, 
/**
 * Where somebody was typing when the program last stopped in the middle of a block.
 */
leftOff: Caret | null, 
/**
 * Why it can only be read here, if it can.
 */
readOnly: OnlyRead | null, 
/**
 * What stands above everything as long as it is open: whose turn it is to write, or for whom this copy is.
 */
told: string | null, };

/**
 * Whose action points are wanted.
 */
export type OwnedBy = "anybody" | "nobody" | { "one": string } | { "named": string };

/**
 * Who is to do it.
 */
export type Owner = { 
/**
 * A name, a role or a body.
 */
name: string, 
/**
 * The person, if they are in the archive.
 */
person: PersonId | null, 
/**
 * Whether the text did not say so, and it was concluded from the context.
 */
inferred: boolean, };

/**
 * The open action points of somebody.
 */
export type OwnerFigures = { 
/**
 * Who, by the name that the archive has for them; `None` for what nobody took upon them.
 */
owner: string | null, 
/**
 * How many are late.
 */
late: number, 
/**
 * How many are open, the late ones included.
 */
open: number, };

/**
 * A part of a list, with what one must know of the whole to show a part of it.
 */
export type Page<T> = { 
/**
 * How many there are in each year, newest first, whatever year is wanted; empty for a list that is not by year.
 */
years: Array<YearCount>, 
/**
 * How many the whole list has.
 */
total: number, 
/**
 * The place of the first row in the whole list.
 */
from: number, 
/**
 * This part of it.
 */
rows: Array<T>, };

/**
 * What can be printed of a meeting.
 */
export type Paper = "minutes" | "agenda" | "annotated_agenda";

/**
 * Something that the page may hold already.
 */
export type Part<T> = { 
/**
 * Says what it holds: parts of one mark are the same.
 */
mark: string, 
/**
 * Absent when the page holds it.
 */
content?: T, };

/**
 * Names something that belongs to a subject.
 */
export type PartId = string;

/**
 * An archive that went on to another file.
 */
export type PassedOn = { 
/**
 * Where that was put.
 */
saved: Saved, 
/**
 * What lies open now.
 */
overview: Overview, 
/**
 * What whoever did it has to know.
 */
told: string, };

/**
 * Where an archive went, newest first.
 */
export type Passings = { 
/**
 * How the right to write went on, a sentence each.
 */
handovers: Array<Known>, 
/**
 * The copies that were given to be read, a sentence each.
 */
copies: Array<Known>, };

/**
 * What a file would bring.
 */
export type PeopleComing = { 
/**
 * Its rows.
 */
rows: Array<PersonFound>, 
/**
 * What there is to say, by line.
 */
remarks: Array<Remark>, 
/**
 * How much of it is new.
 */
coming: Coming, 
/**
 * The act that brings all of it; absent when something refuses, or nothing is new.
 */
op: Op | null, };

/**
 * Everybody in the archive, and who holds which office.
 */
export type PeopleView = { 
/**
 * By name.
 */
people: Array<PersonRow>, 
/**
 * By body and rank.
 */
offices: Array<Row<OfficeId, Office>>, 
/**
 * By office and start.
 */
terms: Array<Row<TermId, Term>>, };

/**
 * Anyone named: member, guest, official.
 */
export type Person = { 
/**
 * The full name.
 */
name: string, 
/**
 * As used in minutes ("Marleen").
 */
short_name: string | null, 
/**
 * What they are to the association.
 */
member_kind: MemberKind, 
/**
 * Votes held.
 */
votes: number, };

/**
 * A row of the spreadsheet.
 */
export type PersonFound = { 
/**
 * On which line of the file.
 */
line: number, 
/**
 * Who; nobody for a vacancy.
 */
name: string | null, 
/**
 * As used in minutes.
 */
short_name: string | null, 
/**
 * What they are to the association, if the file says so.
 */
member_kind: MemberKind | null, 
/**
 * Votes held, if the file says so.
 */
votes: number | null, 
/**
 * An e-mail address.
 */
email: string | null, 
/**
 * Where post goes, line by line.
 */
address: string | null, 
/**
 * "penningmeester".
 */
office: string | null, 
/**
 * Of which body, as it is written there.
 */
body: string | null, 
/**
 * Since when.
 */
starts: string | null, 
/**
 * Until when.
 */
ends: string | null, 
/**
 * Whether they are due to retire.
 */
retiring: boolean, 
/**
 * Whether they stand again.
 */
stands_again: boolean | null, 
/**
 * A remark.
 */
note: string | null, };

/**
 * Names a person.
 */
export type PersonId = string;

/**
 * A person and how they are reached.
 */
export type PersonRow = { 
/**
 * Names them.
 */
id: PersonId, 
/**
 * Who they are.
 */
fields: Person, 
/**
 * How they are reached.
 */
contact: Contact, };

/**
 * Words that are written again and again.
 */
export type Phrase = { 
/**
 * What is typed for them behind a semicolon: a few small letters.
 */
short: string, 
/**
 * The words; what stands between braces is filled in.
 */
text: string, };

/**
 * Names a phrase that is written again and again.
 */
export type PhraseId = string;

/**
 * A piece of text.
 */
export type Piece = { 
/**
 * The words.
 */
text: string, 
/**
 * Whether they are what was looked for.
 */
found: boolean, };

/**
 * Where a new or moved thing stands among its siblings.
 */
export type Place<T> = "first" | "last" | { "after": T };

/**
 * An election, to be added up.
 */
export type Poll = { 
/**
 * Seats to fill.
 */
seats: number, 
/**
 * Ballots given out.
 */
issued: number | null, 
/**
 * By name, in the order of the ballot paper.
 */
candidates: Array<string>, 
/**
 * The rounds, in order.
 */
rounds: Array<Round>, };

/**
 * An election, added up.
 */
export type Polled = { 
/**
 * Each round, in order.
 */
rounds: Array<RoundResult>, 
/**
 * Everybody elected, in the order in which they were, by place on the ballot paper.
 */
elected: Array<number>, 
/**
 * Seats that nobody has won yet.
 */
seats_left: number, };

/**
 * How somebody was, or was not, there.
 */
export type Presence = "present" | "apologies" | "absent" | "guest";

/**
 * How far action points are.
 */
export type Progress = "any" | "open" | { "late": string };

/**
 * What the chair pronounces on a round of voting; it is decisive (2:13(3) BW).
 */
export type Pronouncement = "adopted" | "rejected";

/**
 * The pages of a document. What each shows is fetched by its key.
 */
export type Proof = { 
/**
 * In order; at least one.
 */
pages: Array<ProofPage>, 
/**
 * Where each heading stands, in order.
 */
headings: Array<ProofHeading>, 
/**
 * What the readers of the document do not get.
 */
withheld: Withheld, };

/**
 * A heading in its place.
 */
export type ProofHeading = { 
/**
 * The number of its item, if that has one.
 */
number: string | null, 
/**
 * What it says.
 */
title: string, 
/**
 * Below how many others it stands.
 */
depth: number, 
/**
 * The item that it heads, if it heads one.
 */
item: ItemId | null, 
/**
 * Its page, from 0.
 */
page: number, 
/**
 * How far down that page, in points.
 */
y: number, };

/**
 * One page.
 */
export type ProofPage = { 
/**
 * Names what it shows: pages that look the same have the same key.
 */
key: string, 
/**
 * The width of the paper, in points.
 */
width: number, 
/**
 * The height of the paper, in points.
 */
height: number, 
/**
 * Its words in reading order, for those who do not see the picture; without the running head and foot.
 */
words: Array<ProofWords>, };

/**
 * A paragraph, a heading or a row of a table.
 */
export type ProofWords = { 
/**
 * The rank of a heading, from 1.
 */
rank: number | null, 
/**
 * What it says.
 */
words: string, };

/**
 * What is put to the vote.
 */
export type Proposal = { 
/**
 * Under which item.
 */
item: ItemId, 
/**
 * At which block it came up, if it was made during the meeting.
 */
entry: EntryId | null, 
/**
 * Proposal, amendment, motion, point of order.
 */
kind: ProposalKind, 
/**
 * The proposal that an amendment changes.
 */
amends: ProposalId | null, 
/**
 * A short title.
 */
title: string | null, 
/**
 * The literal text.
 */
text: string, 
/**
 * Who submit it.
 */
submitters: Array<string>, 
/**
 * The board's advice (preadvies).
 */
advice: string | null, 
/**
 * 1, 2, …: the order of voting within the item.
 */
voting_order: number, };

/**
 * Names a proposal.
 */
export type ProposalId = string;

/**
 * What kind of thing is put to the vote.
 */
export type ProposalKind = "proposal" | "amendment" | "motion" | "procedural";

/**
 * Authority to vote for somebody (2:38(4) BW).
 */
export type Proxy = { 
/**
 * For which meeting.
 */
meeting: MeetingId, 
/**
 * Who gave it, if they are in the archive.
 */
giver: PersonId | null, 
/**
 * The giver's name.
 */
giver_name: string, 
/**
 * Who votes, if they are in the archive.
 */
holder: PersonId | null, 
/**
 * The holder's name.
 */
holder_name: string, 
/**
 * For which items, if not for all.
 */
scope: string | null, 
/**
 * Votes it carries.
 */
votes: number, 
/**
 * When it lapsed because the giver arrived.
 */
lapsed_at: ClockTime | null, };

/**
 * Names a proxy for one meeting.
 */
export type ProxyId = string;

/**
 * A letter that was read and is stored nowhere.
 */
export type ReadDocument = { 
/**
 * The document that it would become.
 */
document: Document, 
/**
 * The earlier letter that it says to close.
 */
earlier: Earlier | null, 
/**
 * The documents that may be that letter.
 */
closes: Array<DocumentId>, };

/**
 * An archive opened before, as a line on the start screen.
 */
export type Recent = { 
/**
 * Names this line when it is opened or forgotten.
 */
id: string, 
/**
 * The association's name when it was last opened.
 */
name: string, 
/**
 * When it was last opened, in milliseconds since 1970 UTC.
 */
opened: number, 
/**
 * The folder it lies in, in words.
 */
folder: string, 
/**
 * The name of the file.
 */
file: string, 
/**
 * Whether the file is there now.
 */
found: boolean, };

/**
 * A later, visible correction of adopted minutes; the adopted text itself never changes.
 */
export type Rectification = { 
/**
 * Of which minutes.
 */
minutes: MeetingId, 
/**
 * The day it was made.
 */
date: string, 
/**
 * Of which part; of all of them if absent.
 */
about: Shown | null, 
/**
 * What is put right.
 */
text: string, 
/**
 * The decision that ordered it, if one did.
 */
decision: DecisionId | null, 
/**
 * Who may see it, besides what holds for the part that it is about.
 */
visibility: Visibility | null, };

/**
 * Names a rectification of minutes.
 */
export type RectificationId = string;

/**
 * Somebody who stepped aside at an item because of a conflict of interest.
 */
export type Recusal = { 
/**
 * At which item.
 */
item: ItemId, 
/**
 * Who, if they are in the archive.
 */
person: PersonId | null, 
/**
 * The name as the minutes have it.
 */
name: string, 
/**
 * What they took no part in.
 */
aside_from: AsideFrom, 
/**
 * From when; from the beginning of the item if absent.
 */
from_time: ClockTime | null, 
/**
 * Until when; to the end of the item if absent.
 */
until_time: ClockTime | null, };

/**
 * Names somebody who stepped aside at an item.
 */
export type RecusalId = string;

/**
 * What there is to say about a line of the file.
 */
export type Remark = { 
/**
 * Which line.
 */
line: number, 
/**
 * In Dutch.
 */
sentence: string, 
/**
 * Whether nothing can come in before it is mended.
 */
refuses: boolean, };

/**
 * How long things are kept that are no minutes, in years after they lost their use. Its id is the association's.
 */
export type Retention = { 
/**
 * Addresses of who is no member any more.
 */
contact_years: number, 
/**
 * Comments on a draft and the chair's notes, after adoption.
 */
remark_years: number, 
/**
 * The addresses to which notices went, and other administration.
 */
notice_years: number, };

/**
 * How long things are kept.
 */
export type RetentionSheet = { 
/**
 * Whose terms they are.
 */
association: AssociationId, 
/**
 * Whether they were set.
 */
is_set: boolean, 
/**
 * The terms.
 */
retention: Retention, 
/**
 * What is due to go, the longest first.
 */
due: Array<DueLine>, };

/**
 * An act that can be undone or redone.
 */
export type Reversal = { 
/**
 * What it is called, in Dutch.
 */
label: string, 
/**
 * When it was done, in milliseconds since 1970 UTC.
 */
at: number, 
/**
 * Whether that was before the archive was opened this time; then it is shown before it is reversed.
 */
earlierSitting: boolean, };

/**
 * Everything about the minutes of one meeting besides their words.
 */
export type ReviewView = { 
/**
 * Where they are in their life.
 */
status: MinutesStatus, 
/**
 * Why they were taken back.
 */
status_note: string | null, 
/**
 * The day on which the meeting was called.
 */
called_on: string | null, 
/**
 * The day of the first later meeting that was held while these were left to be adopted.
 */
passed_over_on: string | null, 
/**
 * Every version that was submitted, in order.
 */
versions: Array<VersionLine>, 
/**
 * What readers said, in reading order.
 */
comments: Array<CommentView>, 
/**
 * What was changed since the version submitted last, while they are taken back; else since the one presented.
 */
changes: Array<Correction>, 
/**
 * Decisions of later meetings that may have adopted them, the likeliest first; empty once one did.
 */
choices: Array<AdoptionChoice>, 
/**
 * What made them final.
 */
adoption: AdoptionView | null, 
/**
 * The day of adoption of old minutes, if it is known.
 */
adopted_on: string | null, 
/**
 * What was put right since.
 */
rectifications: Array<Row<RectificationId, Rectification>>, 
/**
 * The name of the signed paper, and the digest under which it is kept.
 */
signed: [string, string] | null, 
/**
 * Copies that went out.
 */
copies: Array<Row<CopyId, GivenCopy>>, };

/**
 * The minutes of one meeting besides their words, told as a page shows them.
 */
export type Reviewed = { 
/**
 * The records.
 */
review: ReviewView, 
/**
 * For each comment, in the same order: the old words and the proposed ones in one row; empty where none are proposed.
 */
proposed: Array<Array<WordPiece>>, 
/**
 * What was changed since the minutes were presented, a sentence each.
 */
changes: Array<string>, 
/**
 * What made them final, in a sentence.
 */
adopted: string | null, 
/**
 * What was put right since, a sentence each.
 */
rectified: Array<string>, 
/**
 * Whose actions are somebody else's since, or for another day, a sentence each.
 */
charged: Array<string>, };

/**
 * One round.
 */
export type Round = { 
/**
 * Ballots that came back.
 */
returned: number, 
/**
 * Blank ballots.
 */
blank: number, 
/**
 * Invalid ballots.
 */
invalid: number, 
/**
 * Votes in the order of the candidates; `None` for one who did not stand.
 */
votes: Array<number | null>, 
/**
 * How many votes elect; `None` for the usual rule.
 */
rule: ElectionRule | null, 
/**
 * The candidate on whom the lot fell.
 */
lot: string | null, };

/**
 * What came of one round.
 */
export type RoundResult = { 
/**
 * Ballots that name somebody.
 */
valid: number, 
/**
 * Votes needed to be elected.
 */
needed: number, 
/**
 * Elected in this round, most votes first, by place on the ballot paper.
 */
elected: Array<number>, 
/**
 * Those between whom a lot, or another round, has to choose.
 */
tied: Array<number>, 
/**
 * Those between whom a lot may choose, also once it has.
 */
lot_between: Array<number>, 
/**
 * Why, with the figures, in Dutch.
 */
why: string, 
/**
 * What does not fit, in Dutch.
 */
misfits: Array<string>, };

/**
 * A record: its id and the fields of one facet.
 */
export type Row<I, F> = { 
/**
 * Names it.
 */
id: I, 
/**
 * What it says.
 */
fields: F, };

/**
 * The rules (RULES).
 */
export type Rule = "notice_term" | "notice_by_email" | "statutes_notice" | "statutes_text" | "meeting_demanded" | "yearly_meeting" | "audit_committee" | "discharge" | "unannounced" | "proxies_held" | "quorum" | "conflict_of_interest" | "members_vote" | "stepping_aside" | "outside_meeting" | "voidable" | "adoption" | "retention" | "incompatible" | "terms";

/**
 * Where a file was put that the user asked for.
 */
export type Saved = { 
/**
 * The name of the file.
 */
file: string, 
/**
 * The folder it lies in, in words.
 */
folder: string, };

/**
 * How much was found, whoever may see it.
 */
export type SearchCount = { 
/**
 * In each kind of record, of the year that is looked for.
 */
kinds: Array<[Table, number]>, 
/**
 * In each year, newest first, of the kinds that are looked for; what has no day is in none.
 */
years: Array<YearCount>, 
/**
 * Of the year and the kinds that are looked for.
 */
total: number, 
/**
 * Whether there is more than was counted.
 */
more: boolean, 
/**
 * Whether it is too much to say what is best: then the newest come first in any case.
 */
unranked: boolean, };

/**
 * One term of an office, or an office that nobody ever held.
 */
export type SeatLine = { 
/**
 * Of which body.
 */
body: BodyId, 
/**
 * "Bestuur".
 */
body_short: string, 
/**
 * Which office.
 */
office: OfficeId, 
/**
 * "penningmeester".
 */
office_name: string, 
/**
 * Which term; absent where none was ever recorded.
 */
term: TermId | null, 
/**
 * Who.
 */
person: PersonId | null, 
/**
 * Their name; of a seat that somebody left, whose it was.
 */
name: string | null, 
/**
 * Since when.
 */
starts: string | null, 
/**
 * Until when, by the schedule.
 */
ends: string | null, 
/**
 * When they left, if before.
 */
left_on: string | null, 
/**
 * Whether they stand again, as far as it is known.
 */
stands_again: boolean | null, 
/**
 * A remark.
 */
note: string | null, 
/**
 * How things stand.
 */
state: SeatState, 
/**
 * Whether it is the last term of its seat: what the retirement schedule lists.
 */
last: boolean, };

/**
 * How things stand with one term of an office.
 */
export type SeatState = "vacant" | "over" | "retiring" | "held" | "coming" | "past";

/**
 * Something that went out.
 */
export type SentNotice = { 
/**
 * Names it.
 */
id: NoticeId, 
/**
 * What it was.
 */
kind: NoticeKind, 
/**
 * The day on which it went out.
 */
sent_on: string, 
/**
 * Who were called, by name.
 */
called: Array<NoticeLine>, };

/**
 * The meeting that is worked on, as it is on disk.
 */
export type Sheet = { 
/**
 * Its records, by the names that the archive has for their fields.
 */
desk: DeskView, 
/**
 * What an undo would take back.
 */
undo: Reversal | null, 
/**
 * What a redo would bring back.
 */
redo: Reversal | null, 
/**
 * What went wrong beside the work, such as a backup that could not be made; told once.
 */
warning: string | null, };

/**
 * A sheet without its items and people, and those as parts, in order.
 */
export type SheetParts = { 
/**
 * All else.
 */
sheet: Sheet, 
/**
 * One part an item.
 */
items: Array<Part<DeskItem>>, 
/**
 * Everybody in the archive, in one part.
 */
people: Part<Array<Row<PersonId, Person>>>, };

/**
 * A part of the account: what can be narrowed to some eyes, and what a comment or a rectification is about.
 */
export type Shown = { "item": ItemId } | { "entry": EntryId } | { "decision": DecisionId } | { "action": ActionId };

/**
 * Who signs adopted minutes.
 */
export type Signers = "of_then" | "of_now";

/**
 * What somebody looks for. All the words must be there, each as the beginning of a word or in another form of it.
 */
export type Sought = { 
/**
 * The words.
 */
words: string, 
/**
 * Only in these kinds of records; none means in all.
 */
kinds: Array<Table>, 
/**
 * Only of this year.
 */
year: number | null, 
/**
 * Which come first.
 */
order: Order, };

/**
 * How a decision stands (status van het besluit).
 */
export type Standing = "pending" | "in_force" | "amended" | "lapsed" | "carried_out";

/**
 * What an association's own statutes (or a branch's regulations, 2:41a BW) decide. Its id is the association's.
 */
export type Statutes = { 
/**
 * Days between the notice and the meeting, neither of the two counted.
 */
notice_days: number, 
/**
 * Which days count.
 */
notice_counting: DayCounting, 
/**
 * Whether a notice by e-mail needs the member's consent, as 2:41(5) BW has it unless the statutes differ.
 */
email_needs_consent: boolean, 
/**
 * The month, 1 to 12, at whose end the financial year ends.
 */
year_end_month: number, 
/**
 * Whether the statutes of something that is no association repeat the articles for associations.
 */
repeats_articles: boolean, 
/**
 * Proxies that one person may hold; the law has no maximum.
 */
proxies_per_holder: number | null, 
/**
 * Who looks into the accounts (2:48(2) BW).
 */
audit: Audit, 
/**
 * Who signs adopted minutes.
 */
signers: Signers, 
/**
 * The majority for a change of the statutes: two thirds unless they say otherwise (2:43(1) BW).
 */
statutes_majority: Majority, 
/**
 * How many votes elect somebody.
 */
election_rule: ElectionRule, 
/**
 * Whether they exclude a member from voting on what that member has a conflicting interest in; the law gives every
 * member a vote (2:38(1) BW).
 */
excludes_conflicted: boolean, 
/**
 * The words of the notice letter; `None` for the usual ones.
 */
notice_text: string | null, };

/**
 * A thread through the years: "contributie", "clubhuis".
 */
export type Subject = { 
/**
 * What it is called.
 */
name: string, 
/**
 * Who may see that there is such a subject.
 */
visibility: Visibility | null, };

/**
 * Names a subject.
 */
export type SubjectId = string;

/**
 * A subject in the list of them.
 */
export type SubjectLine = { 
/**
 * Its id.
 */
id: SubjectId, 
/**
 * What it is called.
 */
name: string, 
/**
 * Who may see that there is such a subject.
 */
visibility: Visibility | null, 
/**
 * How much was put to it.
 */
parts: number, };

/**
 * Something that belongs to a subject, and where it leads.
 */
export type SubjectMoment = { 
/**
 * Of the thing itself.
 */
id: string, 
/**
 * By which it belongs to the subject; nothing for a decision that does so by its agenda item.
 */
part: PartId | null, 
/**
 * What it is.
 */
kind: MomentKind, 
/**
 * When it was.
 */
date: string | null, 
/**
 * "2024-09", "ALV 6", or who sent it.
 */
name: string, 
/**
 * What was decided, what it is about.
 */
text: string, 
/**
 * How a decision stands, in words.
 */
stands: string | null, 
/**
 * The letter or paper.
 */
document: DocumentId | null, 
/**
 * At which meeting.
 */
meeting: MeetingId | null, 
/**
 * Under which agenda item.
 */
item: ItemId | null, 
/**
 * The block in the minutes.
 */
entry: EntryId | null, };

/**
 * Something that belongs to a subject: one agenda item, one decision or one letter or paper.
 */
export type SubjectPart = { 
/**
 * To which subject.
 */
subject: SubjectId, 
/**
 * An agenda item, with the decisions taken at it.
 */
item: ItemId | null, 
/**
 * A decision.
 */
decision: DecisionId | null, 
/**
 * A letter or paper.
 */
document: DocumentId | null, };

/**
 * A subject as something that belongs to it names it.
 */
export type SubjectRef = { 
/**
 * Its id.
 */
id: SubjectId, 
/**
 * What it is called.
 */
name: string, };

/**
 * A subject with all that belongs to it.
 */
export type SubjectSheet = { 
/**
 * Names it.
 */
id: SubjectId, 
/**
 * What it is called.
 */
name: string, 
/**
 * What belongs to it, in order of day.
 */
moments: Array<SubjectMoment>, };

/**
 * An interval without session.
 */
export type Suspension = { 
/**
 * Of which meeting.
 */
meeting: MeetingId, 
/**
 * When the chair suspended it.
 */
from_time: ClockTime, 
/**
 * When it was resumed.
 */
until_time: ClockTime | null, };

/**
 * Names an interval in which the meeting was suspended.
 */
export type SuspensionId = string;

/**
 * The kinds of records; the stable name is the table's name.
 */
export type Table = "association" | "statutes" | "person" | "body" | "office" | "term" | "meeting" | "duty" | "suspension" | "attendance" | "proxy" | "item" | "treatment" | "entry" | "proposal" | "recusal" | "decision" | "decision_fact" | "vote" | "election" | "ballot" | "action_point" | "action_update" | "document" | "phrase" | "subject" | "subject_part" | "candidate_answer" | "notice" | "notice_line" | "minutes" | "minutes_version" | "comment" | "rectification" | "given_copy" | "erasure" | "retention" | "handover";

/**
 * What came of files with reactions.
 */
export type TakenIn = { 
/**
 * What to tell, a sentence a file.
 */
told: Array<string>, 
/**
 * The meeting after it.
 */
sheet: Sheet, };

/**
 * Who takes the right to write, and why.
 */
export type TakingOver = { 
/**
 * Who is to have it.
 */
by: string, 
/**
 * Why.
 */
reason: string, };

/**
 * Who is there at this moment, added up by [`crate::rules::tally`].
 */
export type Tally = { 
/**
 * Members present: the count at the door if there is one, else the names.
 */
present: number, 
/**
 * Proxies in force: not lapsed, and held by somebody who is there.
 */
proxies: number, 
/**
 * Guests.
 */
guests: number, 
/**
 * Members with apologies.
 */
apologies: number, 
/**
 * Votes that those present hold, proxies included; `None` while nobody can say.
 */
votes: number | null, 
/**
 * Votes that a valid decision needs, if the body has a quorum.
 */
quorum: number | null, 
/**
 * Votes that are wanting for the quorum, 0 when it is met; `None` where there is nothing to compare.
 */
shortfall: number | null, };

/**
 * An item of a usual agenda.
 */
export type TemplateItem = { 
/**
 * Its title, in Dutch.
 */
title: string, 
/**
 * How it is to be treated.
 */
kind: TreatmentKind, 
/**
 * Planned minutes.
 */
minutes: number, };

/**
 * Somebody in an office for a time, or a vacancy.
 */
export type Term = { 
/**
 * Which office.
 */
office: OfficeId, 
/**
 * Who; nobody for a vacancy.
 */
person: PersonId | null, 
/**
 * The day on which it began.
 */
starts: string | null, 
/**
 * The day on which it ends by the schedule.
 */
ends: string | null, 
/**
 * The day on which it really ended, if before.
 */
left_on: string | null, 
/**
 * Whether they are due to retire (aftredend).
 */
retiring: boolean, 
/**
 * Whether they stand again (herkiesbaar), as far as it is known.
 */
stands_again: boolean | null, 
/**
 * A remark.
 */
note: string | null, };

/**
 * Names a term in an office.
 */
export type TermId = string;

/**
 * Milliseconds since 1 January 1970 UTC.
 */
export type Timestamp = number;

/**
 * Lines under a heading.
 */
export type Told = { 
/**
 * The heading.
 */
title: string, 
/**
 * The lines, each a sentence or a part of one.
 */
lines: Array<string>, };

/**
 * A fact, and the words for it.
 */
export type ToldFact = { 
/**
 * The fact.
 */
fact: FactView, 
/**
 * "ingetrokken door 2026-06".
 */
told: string, };

/**
 * What happened at an item. Its id is the item's.
 */
export type Treatment = { 
/**
 * How far it came.
 */
status: TreatmentStatus, 
/**
 * Why it was postponed or withdrawn.
 */
status_note: string | null, 
/**
 * When it began.
 */
began_at: ClockTime | null, 
/**
 * When it ended.
 */
ended_at: ClockTime | null, };

/**
 * How an item is to be treated.
 */
export type TreatmentKind = "information" | "discussion" | "decision" | "consent" | "procedure";

/**
 * How far the treatment of an item has come.
 */
export type TreatmentStatus = "untouched" | "current" | "done" | "postponed" | "withdrawn";

/**
 * What was taken or brought back.
 */
export type Turned = { 
/**
 * What the act is called, in Dutch.
 */
label: string, 
/**
 * What can be done after it.
 */
turns: Turns, };

/**
 * What can be taken back and brought back there.
 */
export type Turns = { 
/**
 * What an undo would take back.
 */
undo: Reversal | null, 
/**
 * What a redo would bring back.
 */
redo: Reversal | null, };

/**
 * Names a dated update of an action point.
 */
export type UpdateId = string;

/**
 * What was told of an action point or commitment on a day.
 */
export type UpdateView = { 
/**
 * On which day.
 */
date: string, 
/**
 * How far it was then.
 */
status: ActionStatus, 
/**
 * In a few words.
 */
note: string | null, 
/**
 * At which meeting, if at one.
 */
meeting: MeetingId | null, 
/**
 * Who does it from then on, if that or the day was agreed anew.
 */
charge: Charge | null, };

/**
 * Names a version of the minutes.
 */
export type VersionId = string;

/**
 * A version of the minutes, without its words.
 */
export type VersionLine = { 
/**
 * Names it.
 */
id: VersionId, 
/**
 * 1, 2, …
 */
number: number, 
/**
 * When it was made.
 */
made_at: Timestamp, 
/**
 * SHA-256 of its words.
 */
digest: string, 
/**
 * Whether a meeting adopted it.
 */
adopted: boolean, };

/**
 * Who may see a thing; inherited downwards, and narrowed but never widened below.
 */
export type Visibility = "public" | "members" | "board";

/**
 * One round of voting on a decision.
 */
export type Vote = { 
/**
 * On which decision.
 */
decision: DecisionId, 
/**
 * 1, 2, …
 */
round: number, 
/**
 * Votes for.
 */
in_favour: number, 
/**
 * Votes against.
 */
against: number, 
/**
 * Blank votes.
 */
blank: number, 
/**
 * Invalid votes.
 */
invalid: number, 
/**
 * The count of votes present at that moment, frozen.
 */
present: number | null, 
/**
 * Whether the round was contested and so lapsed (2:13(4) BW).
 */
contested: boolean, 
/**
 * The rule that applied; unknown in old minutes.
 */
majority: Majority | null, 
/**
 * What the chair pronounced, which decides, whatever the figures say (2:13(3) BW).
 */
pronounced: Pronouncement | null, 
/**
 * What the chair said with it.
 */
remark: string | null, };

/**
 * Names one round of voting on a decision.
 */
export type VoteId = string;

/**
 * Something to look at, with the figures.
 */
export type Warning = { 
/**
 * Which rule.
 */
rule: Rule, 
/**
 * In Dutch, with the figures.
 */
sentence: string, 
/**
 * Where the rule stands: "art. 2:42 lid 1 BW".
 */
source: string, };

/**
 * A count, weighed.
 */
export type Weighed = { 
/**
 * Votes cast: for and against.
 */
cast: number, 
/**
 * All votes counted, cast or not.
 */
counted: number, 
/**
 * Votes for that are needed.
 */
needed: number, 
/**
 * What came of it; absent while nothing is counted.
 */
outcome: Outcome | null, 
/**
 * Why, with the figures, in Dutch.
 */
why: string | null, 
/**
 * The rule and its source, in Dutch.
 */
rule: string, 
/**
 * What does not fit, in Dutch: more votes than are present.
 */
misfit: string | null, };

/**
 * How many records are closed to the readers of a document.
 */
export type Withheld = { 
/**
 * Agenda items.
 */
items: number, 
/**
 * Blocks of the account.
 */
entries: number, 
/**
 * Decisions.
 */
decisions: number, 
/**
 * Action points.
 */
actions: number, };

/**
 * Words in a row that share their fate.
 */
export type WordPiece = { 
/**
 * What became of them.
 */
fate: Fate, 
/**
 * The words, with the spaces behind them.
 */
text: string, };

/**
 * How much there is of a year.
 */
export type YearCount = { 
/**
 * Which year.
 */
year: number, 
/**
 * How many.
 */
count: number, };

/**
 * What was decided in a year.
 */
export type YearFigures = { 
/**
 * Which year.
 */
year: number, 
/**
 * How many decisions, for each body in its order.
 */
decisions: Array<number>, };
