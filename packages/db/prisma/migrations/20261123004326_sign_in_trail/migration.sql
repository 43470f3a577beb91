-- Signing in and out, and failing to, leave a trace.

-- CreateTable
CREATE TABLE "unknown_sign_in" (
    "id" UUID NOT NULL,
    "email_digest" TEXT NOT NULL,
    "request_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unknown_sign_in_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "unknown_sign_in_at_idx" ON "unknown_sign_in"("at");

-- Whose trail a failed sign-in belongs to: disabled accounts and former members count as well.
CREATE FUNCTION find_account_home(for_email text) RETURNS TABLE (account_id uuid, organization_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.id, m.organization_id FROM account a JOIN membership m ON m.account_id = a.id
   WHERE a.email = lower(for_email)
   ORDER BY m.active DESC, m.organization_id LIMIT 1
$$;

-- Whose session a cookie's token opened, whether it still holds or not.
CREATE FUNCTION find_sign_in_session(digest text) RETURNS TABLE (session_id uuid, account_id uuid, organization_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.id, s.account_id, s.organization_id FROM sign_in_session s WHERE s.token_digest = digest
$$;

-- Says whether there was something to revoke, so that a second sign-out leaves no second event.
DROP FUNCTION revoke_sign_in_session(text, timestamptz);
CREATE FUNCTION revoke_sign_in_session(digest text, at timestamptz) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH revoked AS (
    UPDATE sign_in_session SET revoked_at = at WHERE token_digest = digest AND revoked_at IS NULL RETURNING id
  ) SELECT count(*) = 1 FROM revoked
$$;

CREATE FUNCTION record_unknown_sign_in(event_id uuid, digest text, request uuid, at timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO unknown_sign_in (id, email_digest, request_id, at) VALUES (event_id, digest, request, at)
$$;

DO $$
DECLARE
  definer regprocedure;
BEGIN
  FOR definer IN SELECT oid FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
      AND proname IN ('find_account_home', 'find_sign_in_session', 'revoke_sign_in_session', 'record_unknown_sign_in') LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', definer);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO threshold_app', definer);
  END LOOP;
END $$;
