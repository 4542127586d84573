-- AlterTable
ALTER TABLE "request" ADD COLUMN     "delay_told_at" TIMESTAMPTZ(3),
ADD COLUMN     "expected_on" VARCHAR(10);
