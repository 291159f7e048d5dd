-- ? is what the search table is asked: the names that somebody goes by. Whole words only, so that Ans is not found in kans. The
-- signs keep SQLite from making an index of what is named for every kind of record.
r.id IN (
    WITH named (record, id) AS (
        SELECT p.record, p.id FROM search_text t JOIN search_place p ON p.key = t.rowid WHERE search_text MATCH ?
    )
    SELECT id FROM named WHERE +record = 'decision'
    UNION ALL SELECT d.id FROM named n JOIN decision d ON d.entry = n.id WHERE +n.record = 'entry'
    UNION ALL SELECT d.id FROM named n JOIN decision d ON d.proposal = n.id WHERE +n.record = 'proposal'
    UNION ALL SELECT d.id FROM named n JOIN action_point a ON a.id = n.id JOIN decision d ON d.entry = a.entry
        WHERE +n.record = 'action_point'
)
