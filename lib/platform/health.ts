import { prisma } from "./db";

/** Whether the database answers. */
export async function isReady(): Promise<boolean> {
  try {
    await prisma().$queryRaw`select 1`;
    return true;
  } catch {
    return false;
  }
}
