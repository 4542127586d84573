-- AlterTable
ALTER TABLE "message" ADD COLUMN     "sent_once" TEXT;

-- AlterTable
ALTER TABLE "request" ADD COLUMN     "submission_hash" BYTEA;

-- CreateIndex
CREATE UNIQUE INDEX "message_request_id_sent_once_key" ON "message"("request_id", "sent_once");
