// Written by a test of src-tauri/src/wire.rs. After a change there: HAMERSLAG_WRITE_WIRE=1 cargo test --lib wire

export type LegalForm = "association" | "informal_association" | "branch" | "cooperative" | "owners_association" | "foundation";

export type MeetingStatus = "preparing" | "called" | "running" | "suspended" | "adjourned" | "closed" | "cancelled";

export type MinutesStatus = "draft" | "submitted" | "adopted" | "rectified" | "historical";

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
 * Its meetings, newest first.
 */
meetings: Array<Meeting>, };

export type Meeting = { 
/**
 * Names it when its minutes are asked for.
 */
id: string, 
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
openActions: number, };

export type Saved = { 
/**
 * The name of the file.
 */
file: string, 
/**
 * The folder it lies in, in words.
 */
folder: string, };

export type Failure = { 
/**
 * Stable, for the screen and for scripts.
 */
code: string, 
/**
 * In Dutch, for people.
 */
message: string, };
