// One letter or paper that is worked on. One that is there already is changed field by field, as an act each; a new one is
// stored nowhere until it is confirmed, and knows which of its fields were read from its text.

import type { Document, DocumentId, DocumentSheet, Earlier, Meeting, ReadDocument } from "../lib/wire/types";

/** What may be read from the text of a letter. */
const READ = ["subject", "sender", "dated", "reference", "contact", "closes"] as const;
export type ReadField = (typeof READ)[number];

const EMPTY: Document = {
  kind: "letter", visibility: null, sender: null, reference: null, dated: null, received: null, subject: "", contact: null,
  disposition: null, handled_by: null, closes: null, meeting: null, text: null,
};

export class OpenDocument {
  /** Null for a new one. */
  readonly id: DocumentId | null;
  takenOn = $state.raw<readonly Meeting[]>([]);
  /** The meeting on whose list it stands. */
  list = $state.raw<Meeting | null>(null);
  fields = $state.raw<Document>(EMPTY);
  /** The fields that were read and not yet confirmed. */
  read = $state.raw<ReadonlySet<string>>(new Set());
  /** Whether its text was read. */
  wasRead = $state(false);
  /** The earlier letter that it says to close, where that is none or more than one here. */
  unsure = $state.raw<(Earlier & { found: number }) | null>(null);
  /** What is the matter with the subject. */
  noSubject = $state(false);
  /** Settles what is being typed. */
  settle: (() => void) | null = null;
  readonly #changed: (document: Document) => void;

  constructor(id: DocumentId | null, changed: (document: Document) => void) {
    this.id = id;
    this.#changed = changed;
  }

  /** What stands in the archive. */
  stands({ document, list, takenOn }: DocumentSheet): void {
    this.fields = document;
    this.list = list;
    this.takenOn = takenOn;
  }

  /** On whose list it is put. */
  putOn(meeting: Meeting | null): void {
    this.list = meeting;
    this.write({ meeting: meeting?.id ?? null });
  }

  /** Whether it holds nothing. */
  get blank(): boolean {
    return JSON.stringify(this.fields) === JSON.stringify(EMPTY);
  }

  /** What a person says: it is no longer what was read. */
  write(change: Partial<Document>): void {
    this.fields = { ...this.fields, ...change };
    this.read = new Set([...this.read].filter((field) => !(field in change)));
    if ("closes" in change) this.unsure = null;
    if (change.subject) this.noSubject = false;
    if (this.id) this.#changed(this.fields);
  }

  /** What its text says. What somebody filled in stays. */
  take({ document, earlier, closes }: ReadDocument): void {
    const fields: Document = { ...this.fields, text: document.text };
    const read = new Set<string>();
    for (const field of READ) {
      if (fields[field] && !this.read.has(field)) continue;
      Object.assign(fields, { [field]: document[field] });
      if (document[field]) read.add(field);
    }
    this.fields = fields;
    this.read = read;
    this.wasRead = Boolean(document.text);
    this.unsure = earlier && !fields.closes ? { ...earlier, found: closes.length } : null;
    if (fields.subject) this.noSubject = false;
  }

  /** What to say of a field that the text was asked for. */
  missed(field: ReadField): boolean {
    return this.wasRead && !this.fields[field];
  }
}
