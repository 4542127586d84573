-- AlterTable
ALTER TABLE "request" ADD COLUMN     "merged_from" TEXT,
ADD COLUMN     "merged_into_id" TEXT;

-- CreateTable
CREATE TABLE "task" (
    "id" TEXT NOT NULL,
    "desk_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "sealed" BYTEA,
    "owner_id" TEXT,
    "due_on" VARCHAR(10),
    "required" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_link" (
    "desk_id" TEXT NOT NULL,
    "one_id" TEXT NOT NULL,
    "other_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "request_link_pkey" PRIMARY KEY ("one_id","other_id")
);

-- CreateIndex
CREATE INDEX "task_request_id_created_at_idx" ON "task"("request_id", "created_at");

-- CreateIndex
CREATE INDEX "request_link_other_id_idx" ON "request_link"("other_id");

-- CreateIndex
CREATE INDEX "request_merged_into_id_idx" ON "request"("merged_into_id");

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "request"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_link" ADD CONSTRAINT "request_link_one_id_fkey" FOREIGN KEY ("one_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_link" ADD CONSTRAINT "request_link_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "task" TO rightsdesk_app;
ALTER TABLE "task" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "task" FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON "task" USING (desk_id = (SELECT current_setting('app.desk', true)))
  WITH CHECK (desk_id = (SELECT current_setting('app.desk', true)));

GRANT SELECT, INSERT, UPDATE, DELETE ON "request_link" TO rightsdesk_app;
ALTER TABLE "request_link" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "request_link" FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON "request_link" USING (desk_id = (SELECT current_setting('app.desk', true)))
  WITH CHECK (desk_id = (SELECT current_setting('app.desk', true)));
