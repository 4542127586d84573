-- A row of one desk cannot hang on a request, message, tag or bulk action of another: each foreign key contains the desk.
-- The constraints hold for new rows from here on. The next migration checks the rows that are there already.

CREATE UNIQUE INDEX "bulk_act_desk_id_id_key" ON "bulk_act"("desk_id", "id");
CREATE UNIQUE INDEX "held_act_desk_id_request_id_key" ON "held_act"("desk_id", "request_id");
CREATE UNIQUE INDEX "message_desk_id_id_key" ON "message"("desk_id", "id");
CREATE UNIQUE INDEX "request_desk_id_id_key" ON "request"("desk_id", "id");
CREATE UNIQUE INDEX "tag_desk_id_id_key" ON "tag"("desk_id", "id");
DROP INDEX "request_desk_id_id_idx";

ALTER TABLE "attention" ADD CONSTRAINT "attention_desk_id_request_id_fkey"
  FOREIGN KEY ("desk_id", "request_id") REFERENCES "request"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE "bulk_item" ADD CONSTRAINT "bulk_item_desk_id_bulk_id_fkey"
  FOREIGN KEY ("desk_id", "bulk_id") REFERENCES "bulk_act"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE NOT VALID;
ALTER TABLE "bulk_item" ADD CONSTRAINT "bulk_item_desk_id_request_id_fkey"
  FOREIGN KEY ("desk_id", "request_id") REFERENCES "request"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE "letter" ADD CONSTRAINT "letter_desk_id_request_id_fkey"
  FOREIGN KEY ("desk_id", "request_id") REFERENCES "request"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_desk_id_request_id_fkey"
  FOREIGN KEY ("desk_id", "request_id") REFERENCES "request"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE "target_mark" ADD CONSTRAINT "target_mark_desk_id_request_id_fkey"
  FOREIGN KEY ("desk_id", "request_id") REFERENCES "request"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE "request" ADD CONSTRAINT "request_desk_id_appeal_of_id_fkey"
  FOREIGN KEY ("desk_id", "appeal_of_id") REFERENCES "request"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE "request" ADD CONSTRAINT "request_desk_id_merged_into_id_fkey"
  FOREIGN KEY ("desk_id", "merged_into_id") REFERENCES "request"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE "search_hash" ADD CONSTRAINT "search_hash_desk_id_request_id_fkey"
  FOREIGN KEY ("desk_id", "request_id") REFERENCES "request"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE NOT VALID;
ALTER TABLE "proof" ADD CONSTRAINT "proof_desk_id_request_id_fkey"
  FOREIGN KEY ("desk_id", "request_id") REFERENCES "request"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE "message" ADD CONSTRAINT "message_desk_id_request_id_fkey"
  FOREIGN KEY ("desk_id", "request_id") REFERENCES "request"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE "reply_draft" ADD CONSTRAINT "reply_draft_desk_id_request_id_fkey"
  FOREIGN KEY ("desk_id", "request_id") REFERENCES "request"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE NOT VALID;
ALTER TABLE "approval" ADD CONSTRAINT "approval_desk_id_request_id_fkey"
  FOREIGN KEY ("desk_id", "request_id") REFERENCES "request"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE "file" ADD CONSTRAINT "file_desk_id_request_id_fkey"
  FOREIGN KEY ("desk_id", "request_id") REFERENCES "request"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE "file" ADD CONSTRAINT "file_desk_id_message_id_fkey"
  FOREIGN KEY ("desk_id", "message_id") REFERENCES "message"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE "request_tag" ADD CONSTRAINT "request_tag_desk_id_tag_id_fkey"
  FOREIGN KEY ("desk_id", "tag_id") REFERENCES "tag"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE NOT VALID;
ALTER TABLE "request_tag" ADD CONSTRAINT "request_tag_desk_id_request_id_fkey"
  FOREIGN KEY ("desk_id", "request_id") REFERENCES "request"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE NOT VALID;
ALTER TABLE "task" ADD CONSTRAINT "task_desk_id_request_id_fkey"
  FOREIGN KEY ("desk_id", "request_id") REFERENCES "request"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE "request_link" ADD CONSTRAINT "request_link_desk_id_one_id_fkey"
  FOREIGN KEY ("desk_id", "one_id") REFERENCES "request"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE "request_link" ADD CONSTRAINT "request_link_desk_id_other_id_fkey"
  FOREIGN KEY ("desk_id", "other_id") REFERENCES "request"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE "held_act" ADD CONSTRAINT "held_act_desk_id_request_id_fkey"
  FOREIGN KEY ("desk_id", "request_id") REFERENCES "request"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE NOT VALID;

ALTER TABLE "approval" DROP CONSTRAINT "approval_request_id_fkey";
ALTER TABLE "attention" DROP CONSTRAINT "attention_request_id_fkey";
ALTER TABLE "bulk_item" DROP CONSTRAINT "bulk_item_bulk_id_fkey";
ALTER TABLE "file" DROP CONSTRAINT "file_message_id_fkey";
ALTER TABLE "file" DROP CONSTRAINT "file_request_id_fkey";
ALTER TABLE "held_act" DROP CONSTRAINT "held_act_request_id_fkey";
ALTER TABLE "letter" DROP CONSTRAINT "letter_request_id_fkey";
ALTER TABLE "message" DROP CONSTRAINT "message_request_id_fkey";
ALTER TABLE "proof" DROP CONSTRAINT "proof_request_id_fkey";
ALTER TABLE "reminder" DROP CONSTRAINT "reminder_request_id_fkey";
ALTER TABLE "reply_draft" DROP CONSTRAINT "reply_draft_request_id_fkey";
ALTER TABLE "request" DROP CONSTRAINT "request_appeal_of_id_fkey";
ALTER TABLE "request" DROP CONSTRAINT "request_merged_into_id_fkey";
ALTER TABLE "request_link" DROP CONSTRAINT "request_link_one_id_fkey";
ALTER TABLE "request_link" DROP CONSTRAINT "request_link_other_id_fkey";
ALTER TABLE "request_tag" DROP CONSTRAINT "request_tag_request_id_fkey";
ALTER TABLE "request_tag" DROP CONSTRAINT "request_tag_tag_id_fkey";
ALTER TABLE "search_hash" DROP CONSTRAINT "search_hash_request_id_fkey";
ALTER TABLE "target_mark" DROP CONSTRAINT "target_mark_request_id_fkey";
ALTER TABLE "task" DROP CONSTRAINT "task_request_id_fkey";
