-- Who has signed in before has seen the desks they work at. The statement that says so ran behind the walls in
-- 20261130070000_staff_sign_in: an owner that is no superuser saw no row there, and nothing was changed.
ALTER TABLE "membership" NO FORCE ROW LEVEL SECURITY;
UPDATE "membership" m SET "joined_at" = u."email_verified"
  FROM "user" u
 WHERE u."id" = m."user_id" AND u."email_verified" IS NOT NULL AND m."joined_at" IS NULL
   -- Who was given a place since signs in to it first.
   AND m."created_at" <= u."email_verified";
ALTER TABLE "membership" FORCE ROW LEVEL SECURITY;
