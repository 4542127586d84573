-- Tables are called what the screens and the code call their rows. Policies, grants and foreign keys follow a table by
-- themselves, and indexes and constraints are renamed with it.
ALTER TABLE "attention" RENAME TO "notification";
ALTER INDEX "attention_pkey" RENAME TO "notification_pkey";
ALTER INDEX "attention_open" RENAME TO "notification_open";
ALTER INDEX "attention_wants" RENAME TO "notification_list";
ALTER INDEX "attention_asleep" RENAME TO "notification_snoozed";
ALTER TABLE "notification" RENAME CONSTRAINT "attention_desk_id_request_id_fkey" TO "notification_desk_id_request_id_fkey";

ALTER TABLE "held_act" RENAME TO "undo_window";
ALTER INDEX "held_act_pkey" RENAME TO "undo_window_pkey";
ALTER INDEX "held_act_desk_id_request_id_key" RENAME TO "undo_window_desk_id_request_id_key";
ALTER TABLE "undo_window" RENAME CONSTRAINT "held_act_desk_id_request_id_fkey" TO "undo_window_desk_id_request_id_fkey";

ALTER TABLE "mail_choice" RENAME TO "email_preference";
ALTER INDEX "mail_choice_pkey" RENAME TO "email_preference_pkey";

-- The web process of the version before reads and writes these tables by their old names. A later version drops the views.
CREATE VIEW "attention" WITH (security_invoker = true) AS SELECT * FROM "notification";
CREATE VIEW "held_act" WITH (security_invoker = true) AS SELECT * FROM "undo_window";
CREATE VIEW "mail_choice" WITH (security_invoker = true) AS SELECT * FROM "email_preference";
GRANT SELECT, INSERT, UPDATE, DELETE ON "attention", "held_act", "mail_choice" TO rightsdesk_app;
