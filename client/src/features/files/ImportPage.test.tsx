import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeApi } from '../../test/fake-api';
import { giveXhr } from '../../test/fake-xhr';
import { openApp } from '../../test/render-app';
import { signIn } from '../../test/sign-in';

const json = (body: object, status = 200) => new Response(JSON.stringify(body), { status });
const csv = (text: string, name = 'catalogue.csv') => new File([text], name, { type: 'text/csv' });
const good = csv('sku;name;price\nA-1;"Llana; grande";1.50\nA-2;Cubo;2.00\n');

let api: FakeApi;
const sent: { path: string; type: string | null; token: string | null; body: string }[] = [];
beforeEach(() => {
  api = new FakeApi();
  sent.length = 0;
});

/** The import page, with a server that answers these, one after the other. */
function open(answers: Response[], path = '/products/import') {
  signIn(api);
  api.files = async (to, { headers, body }) => {
    const given = new Headers(headers);
    const text = body instanceof File ? await body.text() : '';
    sent.push({ path: to, type: given.get('content-type'), token: given.get('authorization'), body: text });
    return answers.shift() ?? new Response('', { status: 500 });
  };
  giveXhr();
  return openApp(path, api);
}
const field = () => screen.findByLabelText('Choose a CSV file, or drop it here', { selector: 'input' });

describe('an import', () => {
  it('shows the first lines and what the file would do, and does it only when asked', async () => {
    const counts = { created: 2, updated: 0, unchanged: 1 };
    const { user } = open([json({ ...counts, count: 0, errors: [] }), json(counts)]);
    await user.upload(await field(), good);
    const table = within(await screen.findByRole('table', { name: 'The first lines of the file' }));
    expect(table.getByText('Llana; grande')).toBeTruthy();
    expect(await screen.findByText('2 new · 0 changed · 1 unchanged')).toBeTruthy();
    expect(sent.map(({ path }) => path)).toEqual(['/files/import/products?dryRun=1']);
    await user.click(screen.getByRole('button', { name: 'Import 2 lines' }));
    expect(await screen.findByText('Imported')).toBeTruthy();
    expect(sent[1]).toMatchObject({
      path: '/files/import/products',
      type: 'text/csv; charset=utf-8',
      body: expect.stringContaining('A-2;Cubo') as string,
    });
    expect(sent[1]?.token).toMatch(/^Bearer ./);
    await user.click(screen.getByRole('link', { name: 'See the products' }));
    expect(await screen.findByRole('heading', { name: 'Products' })).toBeTruthy();
  });

  it('tells mistakes line by line in the reader’s language, and offers no import', async () => {
    localStorage.setItem('language', 'es');
    const errors = [
      { line: 1, column: 'prize', message: 'There is no such column; there are sku, name.' },
      { line: 3, column: 'stock', message: 'This is not a whole number.' },
      { line: 4, column: null, message: 'This line has 2 cells, and the header 3.' },
    ];
    const { user } = open([json({ created: 0, updated: 0, unchanged: 0, count: 103, errors })]);
    const i18n = (await import('i18next')).default;
    await i18n.changeLanguage('es');
    try {
      const choose = await screen.findByLabelText(/Elige un archivo/, { selector: 'input' });
      await user.upload(choose, csv('sku,name,prize\nA-1,x,2\n'));
      const faults = within(await screen.findByRole('table', { name: 'Errores del archivo' }));
      for (const text of [
        'No hay ninguna columna así. Las que hay: sku, name.',
        'No es un número entero.',
        'Esta línea tiene 2 celdas y la primera 3.',
      ])
        expect(faults.getByText(text)).toBeTruthy();
      expect(screen.getByRole('alert').textContent).toContain('103 errores');
      expect(screen.getByText('Y 100 más.')).toBeTruthy();
      expect(screen.getByText('No conocemos esta columna')).toBeTruthy();
      expect(screen.queryByRole('button', { name: /^Importar/ })).toBeNull();
    } finally {
      await i18n.changeLanguage('en');
    }
  });

  it('tells what else may happen: a workbook, a file that changed its mind, a server that fails', async () => {
    const refused = { count: 1, errors: [{ line: 2, column: 'name', message: 'A name must not be empty.' }] };
    const ready = { created: 1, updated: 0, unchanged: 0, count: 0, errors: [] };
    const fault = { errors: [{ extensions: { code: 'QUOTA_EXCEEDED' } }] };
    const { user } = open([json(ready), json(refused, 422), json(fault, 403), json(ready)]);
    // Dropped: there the field takes what it would not offer to choose.
    await userEvent.setup({ applyAccept: false }).upload(await field(), csv('PK', 'catalogue.xlsx'));
    expect(await screen.findByText(/This is no CSV file/)).toBeTruthy();
    await user.upload(await field(), good);
    await user.click(await screen.findByRole('button', { name: 'Import 1 line' }));
    expect(await screen.findByText('This can’t be empty.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Choose another file' }));
    await user.upload(await field(), good);
    expect(await screen.findByText('Your plan has reached its limit.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Everything is right with this file')).toBeTruthy();
  });

  it('is no page of a seller’s', async () => {
    signIn(api, api.sam);
    openApp('/customers/import', api);
    expect(await screen.findByText('This page does not exist')).toBeTruthy();
  });
});

it('exports with the token, under a name that says whose and when', async () => {
  const saved: string[] = [];
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  const { user } = open([new Response('code,name\n'), json({ errors: [] }, 503)], '/customers');
  // Hidden: nothing has a place in jsdom, and a menu hides with the button that it hangs on.
  const run = async () => {
    await user.click(await screen.findByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Export as CSV', hidden: true }));
  };
  await run();
  await waitFor(() =>
    expect(saved).toEqual([expect.stringMatching(/^acme-customers-\d{4}-\d\d-\d\d\.csv$/)]),
  );
  expect(sent[0]).toMatchObject({ path: '/files/export/customers.csv' });
  expect(sent[0]?.token).toMatch(/^Bearer ./);
  await run();
  expect((await screen.findAllByRole('alert')).length).toBeGreaterThan(0);
  expect(saved).toHaveLength(1);
});
