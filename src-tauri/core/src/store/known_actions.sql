-- Action points whose latest update does not end them. A condition on the meeting `m` follows.
SELECT a.id, a.number, a.text, a.owners, a.due, a.kind
FROM action_now a LEFT JOIN meeting m ON m.id = a.meeting
WHERE a.deleted = 0 AND coalesce(
    (SELECT u.status FROM action_update u WHERE u.action = a.id AND u.deleted = 0 ORDER BY u.date DESC, u.id DESC LIMIT 1),
    'open') IN ('open', 'underway')
