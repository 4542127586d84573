import { vi } from "vitest";

// Test files share a process, because loading the packages takes longer than most tests. Each begins with modules,
// environment variables and a clock of its own.
vi.resetModules();
vi.unstubAllEnvs();
vi.restoreAllMocks();
vi.useRealTimers();
