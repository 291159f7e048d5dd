-- ? is the subject. What was put to it, and what was decided at the items that were.
r.id IN (
    WITH part (item, decision) AS (SELECT item, decision FROM subject_part WHERE subject = ? AND deleted = 0)
    SELECT decision FROM part WHERE decision IS NOT NULL
    UNION ALL
    SELECT d.id FROM part p JOIN entry e ON e.treatment = p.item JOIN decision d ON d.entry = e.id
)
