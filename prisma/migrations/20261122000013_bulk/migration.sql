-- CreateTable
CREATE TABLE "bulk_act" (
    "id" TEXT NOT NULL,
    "desk_id" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "sealed" BYTEA,
    "total" INTEGER NOT NULL,
    "more" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "starts_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_item" (
    "desk_id" TEXT NOT NULL,
    "bulk_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "failure" TEXT,

    CONSTRAINT "bulk_item_pkey" PRIMARY KEY ("bulk_id","request_id")
);

-- CreateIndex
CREATE INDEX "bulk_act_desk_id_actor_id_state_idx" ON "bulk_act"("desk_id", "actor_id", "state");

-- CreateIndex
CREATE INDEX "bulk_act_desk_id_created_at_idx" ON "bulk_act"("desk_id", "created_at");

-- CreateIndex
CREATE INDEX "bulk_item_bulk_id_state_position_idx" ON "bulk_item"("bulk_id", "state", "position");

-- AddForeignKey
ALTER TABLE "bulk_item" ADD CONSTRAINT "bulk_item_bulk_id_fkey" FOREIGN KEY ("bulk_id") REFERENCES "bulk_act"("id") ON DELETE CASCADE ON UPDATE CASCADE;
GRANT SELECT, INSERT, UPDATE, DELETE ON "bulk_act", "bulk_item" TO rightsdesk_app;

DO $$
DECLARE walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['bulk_act', 'bulk_item']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
    EXECUTE format(
      'CREATE POLICY wall ON %I USING (desk_id = (SELECT current_setting(''app.desk'', true)))
         WITH CHECK (desk_id = (SELECT current_setting(''app.desk'', true)))', walled);
  END LOOP;
END
$$;
