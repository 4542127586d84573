-- CreateTable
CREATE TABLE "held_act" (
    "request_id" TEXT NOT NULL,
    "desk_id" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,
    "letters" TEXT[],
    "files" TEXT[],
    "message" TEXT,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "held_act_pkey" PRIMARY KEY ("request_id")
);

-- AddForeignKey
ALTER TABLE "held_act" ADD CONSTRAINT "held_act_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "held_act" TO rightsdesk_app;
ALTER TABLE "held_act" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "held_act" FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON "held_act" USING (desk_id = (SELECT current_setting('app.desk', true)))
  WITH CHECK (desk_id = (SELECT current_setting('app.desk', true)));
