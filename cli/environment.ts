import { envFaults } from "@/lib/platform/env";

/** Ends the process with exit code 1 and one sentence on stderr if the environment is invalid. */
export function requireEnvironment(): void {
  const faults = envFaults();
  if (faults.length === 0) return;
  console.error(`The environment is invalid: ${faults.join("; ")}.`);
  process.exit(1);
}
