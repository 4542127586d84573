-- AlterTable
ALTER TABLE "desk" ALTER COLUMN "created_at" DROP DEFAULT;

-- AlterTable
ALTER TABLE "membership" ALTER COLUMN "created_at" DROP DEFAULT;

-- AlterTable
ALTER TABLE "session" ALTER COLUMN "created_at" DROP DEFAULT;

-- AlterTable
ALTER TABLE "user" ALTER COLUMN "created_at" DROP DEFAULT;
