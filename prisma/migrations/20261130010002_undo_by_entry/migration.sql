-- AlterTable
ALTER TABLE "attention" ADD COLUMN     "done_seq" INTEGER;

-- AlterTable
ALTER TABLE "held_act" ADD COLUMN     "seq" INTEGER NOT NULL DEFAULT 0;
