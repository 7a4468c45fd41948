import { vi } from 'vitest';

// Making a cluster takes a second, and many at once on a busy machine much more than Vitest's five.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
