-- The table of emails is called what the screens and the code call its rows.
ALTER TABLE "letter" RENAME TO "email";
ALTER INDEX "letter_pkey" RENAME TO "email_pkey";
ALTER INDEX "letter_request_id_created_at_idx" RENAME TO "email_request_id_created_at_idx";
ALTER INDEX "letter_desk_id_state_idx" RENAME TO "email_desk_id_state_idx";
ALTER TABLE "email" RENAME CONSTRAINT "letter_desk_id_request_id_fkey" TO "email_desk_id_request_id_fkey";

-- The web process of the version before reads and writes this table by its old name. A later version drops the view.
CREATE VIEW "letter" WITH (security_invoker = true) AS SELECT * FROM "email";
GRANT SELECT, INSERT, UPDATE ON "letter" TO rightsdesk_app;
