-- A demo that a killed start left half made is completed by the next one.

-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "demo_filled_at" TIMESTAMPTZ(3);

-- Whether an older demo was completed is not known; signing its open sessions now would be worse than leaving it.
UPDATE organization SET demo_filled_at = now() WHERE is_demo;
