-- Action points `r`, once for each owner and once where there is none. An owner goes by the one name that the archive has for
-- them: that of the person they are linked to, or of the only person with this name or short name; else by the name that was
-- written. A condition follows.
WITH known (called, name) AS MATERIALIZED (
    SELECT called, max(name) FROM (
        SELECT name AS called, name, id FROM person WHERE deleted = 0
        UNION SELECT short_name, name, id FROM person WHERE deleted = 0 AND short_name IS NOT NULL)
    GROUP BY called HAVING count(*) = 1
)
SELECT r.id, r.kind, r.number, r.text, r.due, coalesce(p.name, k.name, o.value ->> 'name') AS owner
FROM action_now r LEFT JOIN json_each(r.owners) o
    LEFT JOIN person p ON p.id = unhex(replace(o.value ->> 'person', '-', ''))
    LEFT JOIN known k ON k.called = o.value ->> 'name'
WHERE r.deleted = 0 AND
