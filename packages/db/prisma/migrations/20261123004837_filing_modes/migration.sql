-- Whether claim files to a payer are meant or tests, by date.

-- AlterTable
ALTER TABLE "claim_batch_file" ADD COLUMN     "mode" TEXT NOT NULL DEFAULT 'test';

-- CreateTable
CREATE TABLE "filing_mode" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "payer_id" UUID NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "mode" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "filing_mode_pkey" PRIMARY KEY ("organization_id","id")
);

-- AddForeignKey
ALTER TABLE "filing_mode" ADD CONSTRAINT "filing_mode_organization_id_payer_id_fkey" FOREIGN KEY ("organization_id", "payer_id") REFERENCES "payer"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT protect_tenant_table('filing_mode');

ALTER TABLE filing_mode ADD CONSTRAINT filing_mode_mode CHECK (mode IN ('production', 'test'));
ALTER TABLE filing_mode ADD CONSTRAINT filing_mode_one_at_a_time
  EXCLUDE USING gist (organization_id WITH =, payer_id WITH =, daterange(effective_from, effective_to, '[]') WITH &&);
ALTER TABLE claim_batch_file ADD CONSTRAINT claim_batch_file_mode CHECK (mode IN ('production', 'test'));

-- A demo never files: the list of organizations says which are demos.
DROP FUNCTION list_organizations();
CREATE FUNCTION list_organizations() RETURNS TABLE (id uuid, slug text, name text, is_demo boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT o.id, o.slug, o.name, o.is_demo FROM organization o ORDER BY o.slug
$$;
REVOKE EXECUTE ON FUNCTION list_organizations() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION list_organizations() TO threshold_app;
