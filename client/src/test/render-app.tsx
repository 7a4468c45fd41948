import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter } from 'react-router';
import { vi } from 'vitest';
import { App } from '../App';
import { startI18n } from '../i18n/i18n';
import { routes } from '../routes/routes';
import { FakeApi } from './fake-api';
import { FakeLocks, giveLocks } from './fake-locks';

startI18n();

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

/** The orders on show: the table's rows without its head, by their code. */
export async function codes(): Promise<string[]> {
  const table = await screen.findByRole('table', { name: /orders|pedidos/i });
  const links = await within(table).findAllByRole('link');
  return links.map((link) => link.textContent ?? '');
}

/** What a browser tells this tab when another one changed localStorage. */
export function storageEvent(key: string | null): void {
  window.dispatchEvent(new StorageEvent('storage', { key }));
}
