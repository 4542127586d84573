-- AlterTable
ALTER TABLE "request" ADD COLUMN     "unread_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "tag" (
    "id" TEXT NOT NULL,
    "desk_id" TEXT NOT NULL,
    "name" VARCHAR(40) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_tag" (
    "desk_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "tag_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "request_tag_pkey" PRIMARY KEY ("request_id","tag_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "tag_desk_id_name_key" ON "tag"("desk_id", "name");

-- CreateIndex
CREATE INDEX "request_tag_desk_id_tag_id_state_due_at_request_id_idx" ON "request_tag"("desk_id", "tag_id", "state", "due_at", "request_id");

-- CreateIndex
CREATE INDEX "request_tag_desk_id_tag_id_state_received_at_request_id_idx" ON "request_tag"("desk_id", "tag_id", "state", "received_at", "request_id");

-- AddForeignKey
ALTER TABLE "request_tag" ADD CONSTRAINT "request_tag_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_tag" ADD CONSTRAINT "request_tag_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "tag" TO rightsdesk_app;
ALTER TABLE "tag" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "tag" FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON "tag" USING (desk_id = (SELECT current_setting('app.desk', true)))
  WITH CHECK (desk_id = (SELECT current_setting('app.desk', true)));

GRANT SELECT, INSERT, UPDATE, DELETE ON "request_tag" TO rightsdesk_app;
ALTER TABLE "request_tag" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "request_tag" FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON "request_tag" USING (desk_id = (SELECT current_setting('app.desk', true)))
  WITH CHECK (desk_id = (SELECT current_setting('app.desk', true)));

-- What a list is sorted by, as the request has it.
CREATE FUNCTION sort_new_tag() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT state, due_at, received_at INTO STRICT NEW.state, NEW.due_at, NEW.received_at
    FROM request WHERE id = NEW.request_id;
  RETURN NEW;
END
$$;
CREATE TRIGGER sort_new_tag BEFORE INSERT ON "request_tag" FOR EACH ROW EXECUTE FUNCTION sort_new_tag();

CREATE FUNCTION sort_tags() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE request_tag SET state = NEW.state, due_at = NEW.due_at, received_at = NEW.received_at
   WHERE request_id = NEW.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER sort_tags AFTER UPDATE OF state, due_at, received_at ON "request" FOR EACH ROW
  WHEN ((OLD.state, OLD.due_at, OLD.received_at) IS DISTINCT FROM (NEW.state, NEW.due_at, NEW.received_at))
  EXECUTE FUNCTION sort_tags();
