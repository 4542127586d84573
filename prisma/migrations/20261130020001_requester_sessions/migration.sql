-- AlterTable
ALTER TABLE "request" ADD COLUMN     "session_epoch" INTEGER NOT NULL DEFAULT 0;
