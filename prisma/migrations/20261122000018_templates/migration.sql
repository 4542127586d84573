-- CreateTable
CREATE TABLE "template" (
    "id" TEXT NOT NULL,
    "desk_id" TEXT NOT NULL,
    "name" VARCHAR(60) NOT NULL,
    "language" VARCHAR(10) NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" TEXT NOT NULL,

    CONSTRAINT "template_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "template_desk_id_name_language_key" ON "template"("desk_id", "name", "language");

GRANT SELECT, INSERT, UPDATE, DELETE ON "template" TO rightsdesk_app;
ALTER TABLE "template" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "template" FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON "template" USING (desk_id = (SELECT current_setting('app.desk', true)))
  WITH CHECK (desk_id = (SELECT current_setting('app.desk', true)));
