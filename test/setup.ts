import { afterAll, vi } from "vitest";

// Files share a process, so each of them leaves it as it was.
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});
