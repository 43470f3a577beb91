-- A coverage may wait for its member number, and a signed day that cannot be charged is kept as work.

-- AlterTable
ALTER TABLE "coverage" ALTER COLUMN "member_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "charge_hold" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "service_day" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "held_at" TIMESTAMPTZ(3) NOT NULL,
    "released_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "charge_hold_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "charge_hold_organization_id_released_at_service_day_idx" ON "charge_hold"("organization_id", "released_at", "service_day");

-- CreateIndex
CREATE UNIQUE INDEX "charge_hold_organization_id_patient_id_site_id_service_day_key" ON "charge_hold"("organization_id", "patient_id", "site_id", "service_day");

-- AddForeignKey
ALTER TABLE "charge_hold" ADD CONSTRAINT "charge_hold_organization_id_patient_id_fkey" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charge_hold" ADD CONSTRAINT "charge_hold_organization_id_site_id_fkey" FOREIGN KEY ("organization_id", "site_id") REFERENCES "site"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT protect_tenant_table('charge_hold');

ALTER TABLE charge_hold ADD CONSTRAINT charge_hold_reason CHECK (reason IN ('coverage-missing', 'plan-without-setting',
  'service-not-in-catalog', 'leader-without-npi', 'no-facility-billing'));

-- Imports used to invent a number where the source named none. It is on no card; whoever bills enters the real one.
UPDATE coverage SET member_id = NULL, version = version + 1 WHERE member_id ~ '^IMP[0-9A-F]{9}$';
