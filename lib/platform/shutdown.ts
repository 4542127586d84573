import { disconnect } from "./db";
import { closeMail } from "./mail";

/** Lets go of everything that keeps a process alive. */
export async function shutDown(): Promise<void> {
  closeMail();
  await disconnect();
}
