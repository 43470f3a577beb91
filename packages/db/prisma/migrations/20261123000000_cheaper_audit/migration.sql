-- The same trail at less cost. A booking is one row and its event, and the event cost more than the row's own keys:
-- the row went through jsonb to find its id, every call set and reset the search path, and each event of a transaction
-- ran the whole linking function to find itself covered.

-- Names of the changed columns, never their values: the trail holds no PHI. A table that has an id says so by the
-- trigger's argument, and a new row is then recorded without a copy of it in jsonb. Runs as the caller, with every
-- name qualified, so that no search path has to be set for each row.
CREATE OR REPLACE FUNCTION record_row_change() RETURNS trigger
  LANGUAGE plpgsql AS $$
DECLARE
  entity_key text;
  after jsonb;
  before jsonb;
  changed text[] := '{}';
BEGIN
  IF TG_NARGS = 1 AND TG_ARGV[0] = 'id' THEN
    entity_key := NEW.id;
  ELSE
    after := to_jsonb(NEW);
    entity_key := coalesce(after ->> 'id', after ->> 'key', after ->> 'claim_id', after ->> 'transaction_id',
                           after ->> 'batch_id', after ->> 'file_id');
  END IF;
  IF TG_OP = 'UPDATE' THEN
    after := to_jsonb(NEW);
    before := to_jsonb(OLD);
    SELECT coalesce(array_agg(now_.key ORDER BY now_.key), '{}') INTO changed
      FROM jsonb_each(after) now_ WHERE now_.value IS DISTINCT FROM before -> now_.key;
  END IF;
  INSERT INTO public.audit_event (organization_id, user_id, purpose, request_id, action, entity, entity_id, fields)
  VALUES (NEW.organization_id,
          nullif(current_setting('app.user_id', true), '')::uuid,
          coalesce(nullif(current_setting('app.purpose', true), ''), 'maintenance'),
          nullif(current_setting('app.request_id', true), '')::uuid,
          CASE TG_OP WHEN 'INSERT' THEN 'row.insert' ELSE 'row.update' END, TG_TABLE_NAME, entity_key, changed);
  RETURN NULL;
END $$;
ALTER FUNCTION record_row_change() RESET ALL;

-- The head remembers the hash that it followed, so that one statement can move it and answer both.
ALTER TABLE audit_head ADD COLUMN previous_hash text NOT NULL DEFAULT '';

-- Links what a transaction has recorded and nobody linked yet; nothing to link, nothing done. One statement: the digest
-- is computed before the head is taken, because who holds the head keeps the organization waiting until its commit is
-- on disk, and the update reads the hash that it follows from the row that it has locked.
CREATE FUNCTION link_transaction(of_organization uuid, of_transaction bigint) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  WITH events AS MATERIALIZED (
    SELECT min(e.ordinal) AS first_ordinal, max(e.ordinal) AS last_ordinal, count(*)::integer AS event_count,
           encode(sha256(convert_to(string_agg(audit_event_text(e), E'\n' ORDER BY e.ordinal), 'UTF8')), 'hex') AS digest
      FROM audit_event e
     WHERE e.organization_id = of_organization AND e.transaction_id = of_transaction
       AND e.ordinal > coalesce((SELECT max(l.last_ordinal) FROM audit_link l
                                  WHERE l.organization_id = of_organization AND l.transaction_id = of_transaction), 0)
    HAVING count(*) > 0
  ), moved AS (
    INSERT INTO audit_head AS head (organization_id, sequence, hash)
    SELECT of_organization, 1, audit_link_hash('', 1, first_ordinal, last_ordinal, event_count, digest) FROM events
    ON CONFLICT (organization_id) DO UPDATE SET sequence = head.sequence + 1, previous_hash = head.hash,
      hash = (SELECT audit_link_hash(head.hash, head.sequence + 1, first_ordinal, last_ordinal, event_count, digest) FROM events)
    RETURNING sequence, previous_hash, hash
  )
  INSERT INTO audit_link (organization_id, sequence, transaction_id, first_ordinal, last_ordinal, event_count, digest,
                          previous_hash, hash, linked_at)
  SELECT of_organization, moved.sequence, of_transaction, first_ordinal, last_ordinal, event_count, digest,
         previous_hash, hash, clock_timestamp()
    FROM events, moved;
END $$;
REVOKE EXECUTE ON FUNCTION link_transaction(uuid, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION link_transaction(uuid, bigint) TO threshold_app;

-- Runs at commit, once for each event: the first links them all, and the others find that out by one look at an index,
-- without becoming the owner. An event that the caller may not see linked goes to the function above, which may.
CREATE OR REPLACE FUNCTION link_audit_events() RETURNS trigger
  LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  PERFORM FROM public.audit_link l
    WHERE l.organization_id = NEW.organization_id AND l.transaction_id = NEW.transaction_id AND l.last_ordinal >= NEW.ordinal;
  IF NOT FOUND THEN
    PERFORM public.link_transaction(NEW.organization_id, NEW.transaction_id);
  END IF;
  RETURN NULL;
END $$;
ALTER FUNCTION link_audit_events() RESET ALL;

-- The tables that have an id record by it from now on.
DO $$
DECLARE
  recorded regclass;
BEGIN
  FOR recorded IN
    SELECT t.tgrelid FROM pg_trigger t
      JOIN pg_attribute a ON a.attrelid = t.tgrelid AND a.attname = 'id' AND NOT a.attisdropped
     WHERE t.tgname = 'record_change'
  LOOP
    EXECUTE format('DROP TRIGGER record_change ON %s', recorded);
    EXECUTE format('CREATE TRIGGER record_change AFTER INSERT OR UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION record_row_change(''id'')', recorded);
  END LOOP;
END $$;
