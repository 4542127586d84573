-- AlterTable
ALTER TABLE "file" ADD COLUMN     "last_download_at" TIMESTAMPTZ(3);
