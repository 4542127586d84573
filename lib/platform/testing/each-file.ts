import { vi } from "vitest";

// Test files share a process, because loading the packages takes longer than most tests. Each file starts with its
// own modules, environment variables and clock.
vi.resetModules();
vi.unstubAllEnvs();
vi.restoreAllMocks();
vi.useRealTimers();
