import type { TestProject } from "vitest/node";
import { leavePostgres } from "@/lib/platform/database/embedded-postgres";
import { dropDatabases, TEST_ROOT } from "./database";

declare module "vitest" {
  export interface ProvidedContext {
    /** Absent in the project without a database. */
    testRun?: number;
  }
}

/** The server starts with the first test that needs a database, and stops with the last test run that uses it. */
export default function setup(project: TestProject): () => Promise<void> {
  project.provide("testRun", process.pid);
  return async () => {
    await dropDatabases(process.pid);
    await leavePostgres(TEST_ROOT, process.pid);
  };
}
