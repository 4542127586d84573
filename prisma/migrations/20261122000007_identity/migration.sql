-- AlterTable
ALTER TABLE "desk" ADD COLUMN     "account_secret" BYTEA;

-- AlterTable
ALTER TABLE "request" ADD COLUMN     "authority_shown" TEXT,
ADD COLUMN     "identity_level" TEXT NOT NULL DEFAULT 'email',
ADD COLUMN     "identity_shown" TEXT;
