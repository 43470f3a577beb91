-- Sessions that are wanted where they cannot be booked: they hold nothing and seat nobody.

ALTER TABLE session DROP CONSTRAINT session_status;
ALTER TABLE session ADD CONSTRAINT session_status CHECK (status IN ('scheduled', 'canceled', 'unplaced', 'discarded'));
ALTER TABLE session ADD CONSTRAINT session_wish_seats_nobody
  CHECK (status NOT IN ('unplaced', 'discarded') OR (seats_taken = 0 AND attendance_closed_at IS NULL));

-- The tray asks for few among many: its index holds the wishes alone.
CREATE INDEX session_unplaced ON session (organization_id, site_id, starts_at) WHERE status = 'unplaced';

-- Looked at when the transaction ends, so that letting go and putting aside may come in either order. Only a session
-- that becomes a wish is looked at: the statement that books pays nothing for it.
CREATE FUNCTION wish_holds_nothing() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM session s JOIN booking b ON b.organization_id = s.organization_id AND b.session_id = s.id AND b.active
              WHERE s.organization_id = NEW.organization_id AND s.id = NEW.id AND s.status IN ('unplaced', 'discarded')) THEN
    RAISE EXCEPTION 'session % is not placed and holds bookings', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER session_wish_holds_nothing AFTER INSERT OR UPDATE ON session
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status IN ('unplaced', 'discarded')) EXECUTE FUNCTION wish_holds_nothing();
