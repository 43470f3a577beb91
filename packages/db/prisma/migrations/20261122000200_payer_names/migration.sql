-- What sources of imported coverages call a plan, by date.

-- CreateTable
CREATE TABLE "payer_name" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "plan_id" UUID NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "payer_name_pkey" PRIMARY KEY ("organization_id","id")
);

-- AddForeignKey
ALTER TABLE "payer_name" ADD CONSTRAINT "payer_name_organization_id_plan_id_fkey" FOREIGN KEY ("organization_id", "plan_id") REFERENCES "plan"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE payer_name ADD CONSTRAINT payer_name_lower_case CHECK (name = lower(name));
ALTER TABLE payer_name ADD CONSTRAINT payer_name_one_at_a_time
  EXCLUDE USING gist (organization_id WITH =, name WITH =, daterange(effective_from, effective_to, '[]') WITH &&);

SELECT protect_tenant_table('payer_name');
