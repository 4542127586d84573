-- AlterTable
ALTER TABLE "letter" ADD COLUMN     "automatic" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "expires_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "mail_state" (
    "id" INTEGER NOT NULL,
    "paused_since" TIMESTAMPTZ(3),
    "paused_until" TIMESTAMPTZ(3),
    "reason" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "origin" TEXT,
    "held_since" TIMESTAMPTZ(3),

    CONSTRAINT "mail_state_pkey" PRIMARY KEY ("id")
);

-- Of the installation and no desk's, so no wall: it holds times and what a mail server said, without addresses.
GRANT SELECT, UPDATE ON "mail_state" TO rightsdesk_app;
INSERT INTO "mail_state" ("id") VALUES (1);
