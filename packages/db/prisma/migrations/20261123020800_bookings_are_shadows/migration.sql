-- A booking says again what session and seat say: who is held, for which range. Both record their changes, so the
-- trail of a booking told every fact twice (docs/decisions/0012).
DROP TRIGGER record_change ON booking;
