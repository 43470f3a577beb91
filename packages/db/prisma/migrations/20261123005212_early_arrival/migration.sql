-- How long before a session begins somebody can be marked as arrived.

-- AlterTable
ALTER TABLE "site" ADD COLUMN     "early_arrival_minutes" INTEGER NOT NULL DEFAULT 15;

ALTER TABLE site ADD CONSTRAINT site_early_arrival CHECK (early_arrival_minutes BETWEEN 0 AND 60);
