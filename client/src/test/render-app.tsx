import { render, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter } from 'react-router';
import { expect, vi } from 'vitest';
import { App } from '../App';
import { startI18n } from '../i18n/i18n';
import { routes } from '../routes/routes';
import { FakeApi } from './fake-api';
import { FakeLocks, giveLocks } from './fake-locks';

await startI18n();

/** The whole dashboard at an address, over the fake API; the real links, the real pages. */
export function openApp(path: string, api: FakeApi = new FakeApi()) {
  vi.stubGlobal('fetch', api.fetch);
  giveLocks(new FakeLocks());
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  render(<App router={router} />);
  return {
    api,
    router,
    user: userEvent.setup(),
    address: () => router.state.location.pathname + router.state.location.search,
  };
}

/** The codes of the orders on show, in their order; none while the first page is on its way. */
export function codesNow(): string[] {
  const table = document.querySelector('table[role=table]');
  return [...(table?.querySelectorAll('tbody a') ?? [])].map((link) => link.textContent ?? '');
}

/** The same, once there are some. */
export async function codes(): Promise<string[]> {
  await waitFor(() => expect(codesNow()).not.toEqual([]));
  return codesNow();
}

/** What a browser tells this tab when another one changed localStorage. */
export function storageEvent(key: string | null): void {
  window.dispatchEvent(new StorageEvent('storage', { key }));
}
