-- AlterTable
ALTER TABLE "charge_hold" ADD COLUMN     "tried_at" TIMESTAMPTZ(3);
