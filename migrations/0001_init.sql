-- The archive of one association. Ids are 16-byte UUIDv7. Every table of records has `deleted`: nothing is ever removed,
-- a tombstone is. ON DELETE CASCADE states ownership: the tombstone of the owner takes what it owns along (store/work.rs
-- reads that from here); a reference without it keeps its target from being deleted.

-- ---- the file itself -------------------------------------------------------------------------------------------
CREATE TABLE archive (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id BLOB NOT NULL,
    device BLOB NOT NULL,
    device_sequence INTEGER NOT NULL,
    journal_time INTEGER NOT NULL,
    sitting INTEGER NOT NULL,
    -- Under which handover this file goes on; none as long as nobody handed it over. A newer one in the table of that name
    -- says that another file has the right to write.
    handover BLOB
) STRICT;

-- One chain of acts. The hash covers the header, the header covers the digest of the payload; payloads lie apart so that
-- one can be erased and the chain still verifies.
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    header TEXT NOT NULL
) STRICT;
CREATE TABLE journal_payload (
    seq INTEGER PRIMARY KEY REFERENCES journal (seq),
    salt BLOB NOT NULL,
    body TEXT NOT NULL
) STRICT;

-- What is being typed: the one write that is no act. One row a block, so that a block whose words could not be settled keeps
-- them while another is typed in.
CREATE TABLE draft (
    entry BLOB PRIMARY KEY,
    text TEXT NOT NULL,
    caret INTEGER NOT NULL,
    saved_at INTEGER NOT NULL
) STRICT;

-- ---- the association -------------------------------------------------------------------------------------------
CREATE TABLE association (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL,
    legal_form TEXT NOT NULL,
    seat TEXT,
    numbering TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The settings that an association's statutes decide carry its id: it has one set. No row means the usual statutes.
CREATE TABLE statutes (
    id BLOB PRIMARY KEY REFERENCES association (id) ON DELETE CASCADE,
    deleted INTEGER NOT NULL DEFAULT 0,
    notice_days INTEGER NOT NULL,
    notice_counting TEXT NOT NULL,
    email_needs_consent INTEGER NOT NULL,
    year_end_month INTEGER NOT NULL,
    repeats_articles INTEGER NOT NULL,
    proxies_per_holder INTEGER,
    audit TEXT NOT NULL,
    signers TEXT NOT NULL,
    statutes_majority TEXT NOT NULL,
    election_rule TEXT NOT NULL,
    excludes_conflicted INTEGER NOT NULL,
    notice_text TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL,
    short_name TEXT,
    member_kind TEXT NOT NULL,
    votes INTEGER NOT NULL,
    email TEXT,
    email_consent INTEGER NOT NULL DEFAULT 0,
    address TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE body (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    short TEXT NOT NULL,
    quorum INTEGER,
    number_prefix TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE office (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    body BLOB NOT NULL REFERENCES body (id),
    name TEXT NOT NULL,
    rank INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX office_body ON office (body);

-- A term without a person is a vacancy.
CREATE TABLE term (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    office BLOB NOT NULL REFERENCES office (id) ON DELETE CASCADE,
    person BLOB REFERENCES person (id),
    starts TEXT,
    ends TEXT,
    left_on TEXT,
    retiring INTEGER NOT NULL,
    stands_again INTEGER,
    note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX term_office ON term (office);
CREATE INDEX term_person ON term (person);

-- ---- the meeting -----------------------------------------------------------------------------------------------
CREATE TABLE meeting (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    body BLOB NOT NULL REFERENCES body (id),
    number TEXT,
    title TEXT,
    date TEXT NOT NULL,
    place TEXT,
    planned_start TEXT,
    planned_end TEXT,
    status TEXT NOT NULL,
    status_note TEXT,
    opened_at TEXT,
    closed_at TEXT,
    counted_present INTEGER,
    counted_apologies INTEGER,
    counted_proxies INTEGER,
    notice_text TEXT
) STRICT, WITHOUT ROWID;
-- What a body held and when, without reading the meetings themselves.
CREATE INDEX meeting_body ON meeting (body, date, id, deleted, status);
CREATE INDEX meeting_date ON meeting (date);

CREATE TABLE duty (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    meeting BLOB NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    duty TEXT NOT NULL,
    person BLOB REFERENCES person (id),
    name TEXT NOT NULL,
    from_time TEXT,
    until_time TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX duty_meeting ON duty (meeting);
CREATE INDEX duty_person ON duty (person);

CREATE TABLE suspension (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    meeting BLOB NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    from_time TEXT NOT NULL,
    until_time TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX suspension_meeting ON suspension (meeting);

CREATE TABLE attendance (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    meeting BLOB NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    person BLOB REFERENCES person (id),
    name TEXT NOT NULL,
    presence TEXT NOT NULL,
    arrived TEXT,
    left_at TEXT,
    votes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_meeting ON attendance (meeting);
CREATE INDEX attendance_person ON attendance (person);

CREATE TABLE proxy (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    meeting BLOB NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    giver BLOB REFERENCES person (id),
    giver_name TEXT NOT NULL,
    holder BLOB REFERENCES person (id),
    holder_name TEXT NOT NULL,
    scope TEXT,
    votes INTEGER NOT NULL,
    lapsed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX proxy_meeting ON proxy (meeting);
CREATE INDEX proxy_giver ON proxy (giver);
CREATE INDEX proxy_holder ON proxy (holder);

-- ---- the plan and what happened --------------------------------------------------------------------------------
CREATE TABLE item (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    meeting BLOB NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    parent BLOB REFERENCES item (id) ON DELETE CASCADE,
    position TEXT NOT NULL,
    visibility TEXT,
    printed_number TEXT,
    title TEXT,
    kind TEXT,
    presenter TEXT,
    planned_minutes INTEGER,
    explanation TEXT,
    lateness TEXT,
    brought_by TEXT,
    urgent INTEGER NOT NULL,
    open_since TEXT,
    origin BLOB REFERENCES item (id),
    chair_note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX item_meeting ON item (meeting, parent, position);
CREATE INDEX item_parent ON item (parent);
CREATE INDEX item_origin ON item (origin);

-- The treatment carries the id of its item: one item is treated once.
CREATE TABLE treatment (
    id BLOB PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
    deleted INTEGER NOT NULL DEFAULT 0,
    status TEXT NOT NULL,
    status_note TEXT,
    began_at TEXT,
    ended_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX treatment_postponed ON treatment (status) WHERE status = 'postponed';

CREATE TABLE entry (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    treatment BLOB NOT NULL REFERENCES treatment (id) ON DELETE CASCADE,
    position TEXT NOT NULL,
    visibility TEXT,
    level INTEGER NOT NULL,
    marker TEXT NOT NULL,
    kind TEXT NOT NULL,
    speaker TEXT,
    speaker_person BLOB REFERENCES person (id),
    clock TEXT,
    text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_treatment ON entry (treatment, position);
CREATE INDEX entry_speaker_person ON entry (speaker_person);

-- ---- deciding --------------------------------------------------------------------------------------------------
CREATE TABLE proposal (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    item BLOB NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    entry BLOB REFERENCES entry (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    amends BLOB REFERENCES proposal (id) ON DELETE CASCADE,
    title TEXT,
    text TEXT NOT NULL,
    submitters TEXT NOT NULL,
    advice TEXT,
    voting_order INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX proposal_item ON proposal (item);
CREATE INDEX proposal_entry ON proposal (entry);
CREATE INDEX proposal_amends ON proposal (amends);

CREATE TABLE decision (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    body BLOB NOT NULL REFERENCES body (id),
    meeting BLOB REFERENCES meeting (id) ON DELETE CASCADE,
    entry BLOB REFERENCES entry (id) ON DELETE CASCADE,
    proposal BLOB REFERENCES proposal (id),
    date TEXT NOT NULL,
    visibility TEXT,
    text TEXT NOT NULL,
    outcome TEXT NOT NULL,
    method TEXT,
    in_force_from TEXT,
    review_on TEXT,
    condition TEXT,
    warnings TEXT NOT NULL,
    number TEXT NOT NULL,
    series_year INTEGER NOT NULL,
    series_number INTEGER NOT NULL,
    number_final INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_meeting ON decision (meeting, deleted);
CREATE INDEX decision_entry ON decision (entry);
CREATE INDEX decision_proposal ON decision (proposal);
-- The register, newest first, and how each decision stands, without reading the decisions themselves.
CREATE INDEX decision_day ON decision
    (deleted, date, series_year, series_number, id, body, outcome, in_force_from, review_on, condition);
CREATE INDEX decision_series ON decision (body, series_year, series_number);
CREATE INDEX decision_review ON decision (review_on) WHERE review_on IS NOT NULL;
CREATE INDEX decision_put_off ON decision (outcome) WHERE outcome IN ('postponed', 'forwarded');
CREATE UNIQUE INDEX decision_final_number ON decision (body, series_year, series_number)
    WHERE number_final = 1 AND deleted = 0;

-- What became of a decision after it was taken; how it stands follows from these and is stored nowhere.
CREATE TABLE decision_fact (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    decision BLOB NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    date TEXT NOT NULL,
    later BLOB REFERENCES decision (id),
    note TEXT
) STRICT, WITHOUT ROWID;
-- What a standing follows from, without reading the facts themselves.
CREATE INDEX decision_fact_decision ON decision_fact (decision, date, id, deleted, kind, later);
CREATE INDEX decision_fact_later ON decision_fact (later);

CREATE TABLE vote (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    decision BLOB NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
    round INTEGER NOT NULL,
    in_favour INTEGER NOT NULL,
    against INTEGER NOT NULL,
    blank INTEGER NOT NULL,
    invalid INTEGER NOT NULL,
    present INTEGER,
    contested INTEGER NOT NULL,
    majority TEXT,
    pronounced TEXT,
    remark TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX vote_decision ON vote (decision);

CREATE TABLE election (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    entry BLOB NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    office TEXT NOT NULL,
    seats INTEGER NOT NULL,
    ballots_issued INTEGER,
    tellers TEXT NOT NULL,
    candidates TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX election_entry ON election (entry);

CREATE TABLE ballot (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    election BLOB NOT NULL REFERENCES election (id) ON DELETE CASCADE,
    round INTEGER NOT NULL,
    returned INTEGER NOT NULL,
    blank INTEGER NOT NULL,
    invalid INTEGER NOT NULL,
    votes TEXT NOT NULL,
    rule TEXT,
    lot TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX ballot_election ON ballot (election);

-- Who stepped aside at an item because of a conflict of interest.
CREATE TABLE recusal (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    item BLOB NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    person BLOB REFERENCES person (id),
    name TEXT NOT NULL,
    aside_from TEXT NOT NULL,
    from_time TEXT,
    until_time TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX recusal_item ON recusal (item);
CREATE INDEX recusal_person ON recusal (person);

-- ---- doing -----------------------------------------------------------------------------------------------------
-- Action points, and commitments (toezeggingen), which are followed over the years.
CREATE TABLE action_point (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL,
    meeting BLOB REFERENCES meeting (id) ON DELETE CASCADE,
    entry BLOB REFERENCES entry (id) ON DELETE CASCADE,
    visibility TEXT,
    text TEXT NOT NULL,
    owners TEXT NOT NULL,
    due TEXT,
    due_words TEXT,
    number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX action_point_meeting ON action_point (meeting);
CREATE INDEX action_point_entry ON action_point (entry);
CREATE INDEX action_point_number ON action_point (number);

CREATE TABLE action_update (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    action BLOB NOT NULL REFERENCES action_point (id) ON DELETE CASCADE,
    meeting BLOB REFERENCES meeting (id),
    date TEXT NOT NULL,
    status TEXT NOT NULL,
    note TEXT,
    owners TEXT,
    due TEXT
) STRICT, WITHOUT ROWID;
-- How far an action point is, without reading what was told of it.
CREATE INDEX action_update_action ON action_update (action, date, id, deleted, status);
CREATE INDEX action_update_date ON action_update (date);
CREATE INDEX action_update_meeting ON action_update (meeting);
CREATE INDEX action_update_charge ON action_update (action, date, id) WHERE owners IS NOT NULL AND deleted = 0;

-- Action points with who does them and before when by the latest update that said so; what was agreed stands in the record.
CREATE VIEW action_now AS
SELECT a.id, a.deleted, a.kind, a.meeting, a.text, a.number,
    coalesce(u.owners, a.owners) AS owners,
    CASE WHEN u.id IS NULL THEN a.due ELSE u.due END AS due,
    CASE WHEN u.id IS NULL OR a.due IS NULL AND u.due IS NULL THEN a.due_words END AS due_words
FROM action_point a LEFT JOIN action_update u ON u.id = (
    SELECT id FROM action_update WHERE action = a.id AND owners IS NOT NULL AND deleted = 0 ORDER BY date DESC, id DESC LIMIT 1);

-- ---- between meetings ------------------------------------------------------------------------------------------
-- Letters and papers, in and out.
CREATE TABLE document (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL,
    visibility TEXT,
    sender TEXT,
    reference TEXT,
    dated TEXT,
    received TEXT,
    subject TEXT NOT NULL,
    contact TEXT,
    disposition TEXT,
    handled_by TEXT,
    closes BLOB REFERENCES document (id),
    meeting BLOB REFERENCES meeting (id),
    text TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX document_closes ON document (closes);
CREATE INDEX document_meeting ON document (meeting);

-- A thread through the years, and what belongs to it: exactly one of the three. It lies beside the minutes.
CREATE TABLE subject (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL,
    visibility TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE subject_part (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    subject BLOB NOT NULL REFERENCES subject (id) ON DELETE CASCADE,
    item BLOB REFERENCES item (id) ON DELETE CASCADE,
    decision BLOB REFERENCES decision (id) ON DELETE CASCADE,
    document BLOB REFERENCES document (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX subject_part_subject ON subject_part (subject);
CREATE INDEX subject_part_item ON subject_part (item);
CREATE INDEX subject_part_decision ON subject_part (decision);
CREATE INDEX subject_part_document ON subject_part (document);

-- What is written again and again, behind a short name.
CREATE TABLE phrase (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    short TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What the chair answered to something that asked to come on an agenda.
CREATE TABLE candidate_answer (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    body BLOB NOT NULL REFERENCES body (id),
    source TEXT NOT NULL,
    matter TEXT NOT NULL,
    answer TEXT NOT NULL,
    reason TEXT,
    until TEXT,
    given_on TEXT NOT NULL,
    item BLOB REFERENCES item (id) ON DELETE CASCADE,
    kept_title TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX candidate_answer_body ON candidate_answer (body);
CREATE INDEX candidate_answer_item ON candidate_answer (item);

-- What was sent to call a meeting: the agenda as it then stood and the digest of the paper, whose bytes lie in kept_file.
CREATE TABLE notice (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    meeting BLOB NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    sent_on TEXT NOT NULL,
    agenda TEXT NOT NULL,
    paper TEXT NOT NULL,
    remark TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX notice_meeting ON notice (meeting);

CREATE TABLE notice_line (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    notice BLOB NOT NULL REFERENCES notice (id) ON DELETE CASCADE,
    person BLOB REFERENCES person (id),
    name TEXT NOT NULL,
    means TEXT NOT NULL,
    address TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX notice_line_notice ON notice_line (notice);
CREATE INDEX notice_line_person ON notice_line (person);

-- Bytes by their digest (SHA-256, hex): papers as they went out. Records name them; the bytes
-- themselves never change, but go as a whole when what they say is erased.
CREATE TABLE kept_file (
    digest TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- ---- the minutes as a document ---------------------------------------------------------------------------------
-- The minutes carry the id of their meeting: one meeting has one account.
CREATE TABLE minutes (
    id BLOB PRIMARY KEY REFERENCES meeting (id) ON DELETE CASCADE,
    deleted INTEGER NOT NULL DEFAULT 0,
    status TEXT NOT NULL,
    status_note TEXT,
    adopted_on TEXT,
    adopted_by BLOB REFERENCES decision (id),
    presented BLOB REFERENCES minutes_version (id),
    signed TEXT,
    signed_name TEXT,
    source TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX minutes_adopted_by ON minutes (adopted_by);
CREATE INDEX minutes_presented ON minutes (presented);

-- A version is canonical bytes that need nothing else. `seal` = SHA-256 of the previous adopted version's seal and this
-- version's digest; it is set once, by adoption, and then the row is guarded.
CREATE TABLE minutes_version (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    minutes BLOB NOT NULL REFERENCES minutes (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    content TEXT NOT NULL,
    digest TEXT NOT NULL,
    adopted_order INTEGER,
    previous_seal TEXT,
    seal TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX minutes_version_minutes ON minutes_version (minutes);
CREATE UNIQUE INDEX minutes_version_adopted_order ON minutes_version (adopted_order) WHERE adopted_order IS NOT NULL;

-- What is erased on request leaves a mark in the words of adopted minutes: then, and only then, their content changes, while
-- digest and seal stay those of what was adopted. The erasure names the version by its digest.
CREATE TRIGGER adopted_minutes_stay BEFORE UPDATE ON minutes_version WHEN OLD.seal IS NOT NULL AND NOT (
    NEW.id = OLD.id AND NEW.deleted = OLD.deleted AND NEW.minutes = OLD.minutes AND NEW.number = OLD.number
    AND NEW.made_at = OLD.made_at AND NEW.digest = OLD.digest AND NEW.adopted_order IS OLD.adopted_order
    AND NEW.previous_seal IS OLD.previous_seal AND NEW.seal IS OLD.seal
    AND instr(NEW.content, '[gewist]') > 0
    AND EXISTS (SELECT 1 FROM erasure e, json_each(e.versions) v WHERE e.deleted = 0 AND v.value ->> 'was' = OLD.digest))
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are never changed');
END;
CREATE TRIGGER adopted_minutes_remain BEFORE DELETE ON minutes_version WHEN OLD.seal IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'adopted minutes are never deleted');
END;

-- `about` names a record by kind and id, as text: words about a block stay when the block goes.
CREATE TABLE comment (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    minutes BLOB NOT NULL REFERENCES minutes (id) ON DELETE CASCADE,
    about TEXT,
    kind TEXT NOT NULL,
    author TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    passage TEXT,
    text TEXT NOT NULL,
    wording TEXT,
    status TEXT NOT NULL,
    answer TEXT,
    answered_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX comment_minutes ON comment (minutes);

CREATE TABLE rectification (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    minutes BLOB NOT NULL REFERENCES minutes (id) ON DELETE CASCADE,
    date TEXT NOT NULL,
    about TEXT,
    text TEXT NOT NULL,
    decision BLOB REFERENCES decision (id),
    visibility TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX rectification_minutes ON rectification (minutes);
CREATE INDEX rectification_decision ON rectification (decision);

CREATE TABLE given_copy (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL,
    meeting BLOB REFERENCES meeting (id),
    given_on TEXT NOT NULL,
    given_to TEXT,
    audience TEXT NOT NULL,
    answer_by TEXT,
    file_name TEXT NOT NULL,
    digest TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX given_copy_meeting ON given_copy (meeting);

-- ---- erasure ---------------------------------------------------------------------------------------------------
-- That something was erased on request (AVG), and why; not what it was. `acts` and `versions` give the digests of what is left.
CREATE TABLE erasure (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    erased_on TEXT NOT NULL,
    person BLOB REFERENCES person (id),
    meetings TEXT NOT NULL,
    acts TEXT NOT NULL,
    versions TEXT NOT NULL,
    papers TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX erasure_person ON erasure (person);

-- How long things are kept; it carries the id of the association. No row means the usual terms.
CREATE TABLE retention (
    id BLOB PRIMARY KEY REFERENCES association (id) ON DELETE CASCADE,
    deleted INTEGER NOT NULL DEFAULT 0,
    contact_years INTEGER NOT NULL,
    remark_years INTEGER NOT NULL,
    notice_years INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How the right to write went on from one file to the next; each time a generation further.
CREATE TABLE handover (
    id BLOB PRIMARY KEY,
    deleted INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL,
    generation INTEGER NOT NULL,
    date TEXT NOT NULL,
    given_by TEXT,
    given_to TEXT NOT NULL,
    reason TEXT,
    last_act INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX handover_generation ON handover (generation);

-- ---- search ----------------------------------------------------------------------------------------------------
-- The key is the meeting's day times 2^32 plus a counter, so the newest come first without sorting.
CREATE TABLE search_place (
    key INTEGER PRIMARY KEY,
    record TEXT NOT NULL,
    id BLOB NOT NULL,
    meeting BLOB
) STRICT;
CREATE UNIQUE INDEX search_place_id ON search_place (id);
CREATE INDEX search_place_meeting ON search_place (meeting);
CREATE VIRTUAL TABLE search_text USING fts5 (
    text,
    content = '',
    contentless_delete = 1,
    prefix = '2 3',
    tokenize = "unicode61 remove_diacritics 2"
);
