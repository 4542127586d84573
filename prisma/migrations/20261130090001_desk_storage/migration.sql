-- AlterTable
ALTER TABLE "desk_sweep" ADD COLUMN     "files_bytes" BIGINT NOT NULL DEFAULT 0;

-- The size of all stored files of a desk is read from this index alone.
CREATE INDEX "file_stored" ON "file" ("desk_id") INCLUDE ("size")
  WHERE "storage_key" IS NOT NULL OR "content" IS NOT NULL;
