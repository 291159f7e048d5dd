-- ?1 body, ?2 the day of the next meeting, ?3 since when untouched items are looked for.
WITH RECURSIVE put_off (item, status, note) AS (
    SELECT t.id, 'postponed', t.status_note
    FROM treatment t JOIN item i ON i.id = t.id JOIN meeting m ON m.id = i.meeting
    WHERE t.status = 'postponed' AND t.deleted = 0 AND m.body = ?1 AND m.date < ?2
    UNION
    -- By its name, as the planner would rather go through all decisions there are.
    SELECT e.treatment, 'postponed', NULL
    FROM decision d INDEXED BY decision_put_off JOIN entry e ON e.id = d.entry
        JOIN item i ON i.id = e.treatment JOIN meeting m ON m.id = i.meeting
    WHERE d.outcome IN ('postponed', 'forwarded') AND d.deleted = 0 AND e.deleted = 0 AND m.body = ?1 AND m.date < ?2
        AND NOT EXISTS (SELECT 1 FROM treatment t WHERE t.id = e.treatment AND t.status = 'postponed' AND t.deleted = 0)
    UNION
    SELECT i.id, 'untouched', NULL FROM meeting m JOIN item i ON i.meeting = m.id
    WHERE m.body = ?1 AND m.deleted = 0 AND m.status IN ('closed', 'adjourned') AND m.date < ?2 AND m.date >= ?3
        AND i.deleted = 0 AND coalesce(i.kind, '') <> 'procedure'
        AND lower(coalesce(i.title, '')) NOT IN ('opening', 'sluiting', 'rondvraag', 'w.v.t.t.k.')
        AND NOT EXISTS (SELECT 1 FROM treatment t WHERE t.id = i.id AND t.deleted = 0 AND t.status <> 'untouched')
        AND NOT EXISTS (SELECT 1 FROM item below WHERE below.parent = i.id AND below.deleted = 0)
        AND NOT EXISTS (SELECT 1 FROM minutes n WHERE n.id = m.id AND n.status = 'historical')
),
open_item (id) AS (
    SELECT p.item FROM put_off p WHERE NOT EXISTS (
        SELECT 1 FROM item later JOIN meeting m ON m.id = later.meeting
        WHERE later.origin = p.item AND later.deleted = 0 AND m.deleted = 0 AND m.status <> 'cancelled')
),
line (start, item) AS (
    SELECT id, id FROM open_item
    UNION
    SELECT l.start, i.origin FROM line l JOIN item i ON i.id = l.item WHERE i.origin IS NOT NULL
)
SELECT i.id, m.date, i.printed_number, i.title, i.kind, i.presenter, i.planned_minutes, p.status, p.note,
    (SELECT count(*) - 1 FROM line l WHERE l.start = i.id)
FROM put_off p JOIN open_item o ON o.id = p.item JOIN item i ON i.id = p.item JOIN meeting m ON m.id = i.meeting
WHERE m.body = ?1 AND m.deleted = 0 AND m.status <> 'cancelled' AND m.date < ?2 AND i.deleted = 0 AND i.title IS NOT NULL
ORDER BY m.date, i.position, i.id
