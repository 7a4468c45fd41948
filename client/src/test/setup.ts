import { notifications } from '@mantine/notifications';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';

// Two shared cores: a page that takes a second to render is slow, not broken.
configure({ asyncUtilTimeout: 6_000 });

// What jsdom has not got and Mantine asks for.
vi.stubGlobal('matchMedia', (query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
}));
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  },
);
// A line that never opens: pages get by without.
vi.stubGlobal(
  'WebSocket',
  class {
    static readonly OPEN = 1;
    close = () => undefined;
    send = () => undefined;
  },
);
Object.assign(document, {
  fonts: { addEventListener: () => undefined, removeEventListener: () => undefined },
});
Element.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;

beforeEach(() => {
  localStorage.clear();
  localStorage.setItem('language', 'en');
});

afterEach(() => {
  cleanup();
  notifications.clean();
  notifications.cleanQueue();
  vi.useRealTimers();
  vi.restoreAllMocks();
});
