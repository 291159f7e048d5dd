-- What was told of action points between the last meeting and the next. ?1 body, ?2 the day of the next meeting. A condition
-- on the meeting `m` that agreed them follows.
SELECT a.kind, a.number, u.date, u.status, u.note
FROM action_update u JOIN action_point a ON a.id = u.action LEFT JOIN meeting m ON m.id = a.meeting
WHERE u.deleted = 0 AND a.deleted = 0 AND u.meeting IS NULL AND u.date <= ?2 AND u.date > coalesce(
    (SELECT max(p.date) FROM meeting p WHERE p.body = ?1 AND p.deleted = 0 AND p.status = 'closed' AND p.date < ?2), '')
