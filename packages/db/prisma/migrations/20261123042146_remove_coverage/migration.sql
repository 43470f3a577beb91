-- AlterTable
ALTER TABLE "coverage" ADD COLUMN     "removed_at" TIMESTAMPTZ(3);
