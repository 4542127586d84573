-- AlterTable
ALTER TABLE "file" ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "loose_object" ADD COLUMN     "removing" BOOLEAN NOT NULL DEFAULT false;

GRANT UPDATE ("removing") ON "loose_object" TO rightsdesk_app;

-- The files that the worker has to delete some day: a few of all, so each round reads only these.
CREATE INDEX "file_to_delete" ON "file" ("desk_id")
  WHERE ("storage_key" IS NOT NULL OR "content" IS NOT NULL)
    AND ("expires_at" IS NOT NULL OR "withdrawn_at" IS NOT NULL);
