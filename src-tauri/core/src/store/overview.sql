SELECT m.id, b.short, m.number, m.title, m.date, m.place, m.status, n.status,
    (SELECT count(*) FROM item i WHERE i.meeting = m.id AND i.deleted = 0
        AND coalesce(i.printed_number, i.title) IS NOT NULL),
    (SELECT count(*) FROM decision d WHERE d.meeting = m.id AND d.deleted = 0),
    (SELECT count(*) FROM action_point a WHERE a.meeting = m.id AND a.deleted = 0
        AND coalesce((SELECT u.status FROM action_update u WHERE u.action = a.id AND u.deleted = 0
                      ORDER BY u.date DESC, u.id DESC LIMIT 1), 'open') IN ('open', 'underway')),
    CASE WHEN m.status = 'closed' AND n.status IN ('draft', 'submitted') THEN
        (SELECT min(l.date) FROM meeting l
         WHERE l.body = m.body AND l.date > m.date AND l.status = 'closed' AND l.deleted = 0)
    END
FROM meeting m
JOIN body b ON b.id = m.body
JOIN minutes n ON n.id = m.id
WHERE m.deleted = 0 AND
