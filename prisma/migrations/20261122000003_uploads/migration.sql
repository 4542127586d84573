-- AlterTable
ALTER TABLE "file" ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'unscanned',
ADD COLUMN     "storage_key" TEXT;

-- CreateTable
CREATE TABLE "loose_object" (
    "key" TEXT NOT NULL,
    "desk_id" TEXT NOT NULL,
    "remove_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "loose_object_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "loose_object_desk_id_remove_at_idx" ON "loose_object"("desk_id", "remove_at");

-- CreateIndex
CREATE UNIQUE INDEX "file_storage_key_key" ON "file"("storage_key");

-- CreateIndex
CREATE INDEX "file_desk_id_state_idx" ON "file"("desk_id", "state");

GRANT SELECT, INSERT, DELETE ON "loose_object" TO rightsdesk_app;
ALTER TABLE "loose_object" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "loose_object" FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON "loose_object" USING (desk_id = (SELECT current_setting('app.desk', true)))
  WITH CHECK (desk_id = (SELECT current_setting('app.desk', true)));
