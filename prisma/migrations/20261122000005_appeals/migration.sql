-- AlterTable
ALTER TABLE "proof" ADD COLUMN     "sealed" BYTEA;

-- AlterTable
ALTER TABLE "request" ADD COLUMN     "appeal_of_id" TEXT;

-- CreateIndex
CREATE INDEX "request_appeal_of_id_idx" ON "request"("appeal_of_id");

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_appeal_of_id_fkey" FOREIGN KEY ("appeal_of_id") REFERENCES "request"("id") ON DELETE SET NULL ON UPDATE CASCADE;
