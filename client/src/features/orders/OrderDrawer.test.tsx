import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FakeApi } from '../../test/fake-api';
import { codesNow, openApp } from '../../test/render-app';
import { signIn } from '../../test/sign-in';

// By makeOrders: 45 is PENDING, 42 CONFIRMED, 43 SHIPPED.
async function open(number: number, api = new FakeApi(), search = '') {
  signIn(api);
  const app = openApp(`/orders/order-acme-${number}${search}`, api);
  const dialog = await screen.findByRole('dialog', { name: `Order ORD-0000${number}` });
  const press = async (name: string) => app.user.click(await within(dialog).findByRole('button', { name }));
  return { ...app, dialog: within(dialog), press };
}

describe('the status', () => {
  it('goes its way, one allowed step at a time, and the list behind follows', async () => {
    const { press, dialog, api } = await open(45);
    await press('Confirm');
    await press('Mark as shipped');
    expect(await dialog.findByText(/shipped order no longer changes/)).toBeTruthy();
    expect(dialog.queryByRole('button', { name: 'Confirm' })).toBeNull();
    expect(api.orders.find(api.ana, 'order-acme-45').status).toBe('SHIPPED');
    const row = screen.getByRole('row', { name: /ORD-000045/, hidden: true });
    await waitFor(() => expect(within(row).getByText('Shipped')).toBeTruthy());
  });

  it('asks before cancelling', async () => {
    const { press, api, user } = await open(42);
    await press('Cancel order');
    const question = await screen.findByRole('dialog', { name: 'Cancel order ORD-000042?' });
    expect(api.count('SetOrderStatus')).toBe(0);
    await user.click(within(question).getByRole('button', { name: 'Cancel order' }));
    await waitFor(() => expect(api.orders.find(api.ana, 'order-acme-42').status).toBe('CANCELLED'));
  });

  it('shows what is there when somebody was quicker', async () => {
    const { press, dialog, api } = await open(45);
    api.orders.setStatus(api.sam, 'order-acme-45', 'CANCELLED');
    await press('Confirm');
    expect(await screen.findByText('The order is no longer in a status that allows this.')).toBeTruthy();
    expect(await dialog.findByText(/cancelled order no longer changes/)).toBeTruthy();
  });
});

describe('the notes', () => {
  it('are saved with the version that was read', async () => {
    const { press, dialog, user, api } = await open(45);
    await user.clear(dialog.getByLabelText('Notes'));
    await user.type(dialog.getByLabelText('Notes'), 'new text');
    await press('Save notes');
    expect(await screen.findByText('Notes saved')).toBeTruthy();
    expect(api.last('UpdateOrderNotes')?.variables).toEqual({
      id: 'order-acme-45',
      input: { notes: 'new text', version: 1 },
    });
  });

  it('explain a conflict, keep what was typed, and overwrite only when asked again', async () => {
    const { press, dialog, user, api } = await open(45);
    await user.clear(dialog.getByLabelText('Notes'));
    await user.type(dialog.getByLabelText('Notes'), 'mine');
    api.orders.update(api.sam, 'order-acme-45', { notes: 'theirs', version: 1 });
    await press('Save notes');
    const alert = await dialog.findByRole('alert');
    expect(alert.textContent).toContain('Somebody changed this order while you were writing');
    expect(alert.textContent).toContain('theirs');
    expect(dialog.getByLabelText<HTMLTextAreaElement>('Notes').value).toBe('mine');
    expect(api.orders.find(api.ana, 'order-acme-45').notes).toBe('theirs');
    await press('Save notes');
    await waitFor(() => expect(api.orders.find(api.ana, 'order-acme-45').notes).toBe('mine'));
    await waitFor(() => expect(dialog.queryByRole('alert')).toBeNull());
  });

  it('can take the other text', async () => {
    const { press, dialog, user, api } = await open(45);
    await user.type(dialog.getByLabelText('Notes'), '!');
    api.orders.update(api.sam, 'order-acme-45', { notes: 'theirs', version: 1 });
    await press('Save notes');
    await press('Use the current text');
    expect(dialog.getByLabelText<HTMLTextAreaElement>('Notes').value).toBe('theirs');
    expect(dialog.queryByRole('alert')).toBeNull();
  });
});

describe('the drawer', () => {
  it('deletes after a question, and goes back to the list it came from, without the order', async () => {
    const { press, user, api, address } = await open(45, new FakeApi(), '?status=PENDING');
    await press('Delete order');
    expect(api.count('DeleteOrder')).toBe(0);
    await user.click(await screen.findByRole('button', { name: 'Yes, delete it' }));
    expect(await screen.findByText('Order ORD-000045 deleted')).toBeTruthy();
    await waitFor(() => expect(address()).toBe('/orders?status=PENDING'));
    await waitFor(() => expect(codesNow()).not.toContain('ORD-000045'));
    expect(screen.getByText(/^11 orders/)).toBeTruthy();
  });

  it('stays when Escape answers the question over it', async () => {
    const { press, user, api, address } = await open(45);
    await press('Delete order');
    await screen.findByRole('button', { name: 'Yes, delete it' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Yes, delete it' })).toBeNull());
    expect(address()).toBe('/orders/order-acme-45');
    expect(api.count('DeleteOrder')).toBe(0);
  });

  it('closes by the keyboard', async () => {
    const { user, address } = await open(45);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(address()).toBe('/orders'));
  });

  it('says the same of another company’s order as of one that never was', async () => {
    const api = new FakeApi();
    signIn(api);
    const { router } = openApp('/orders/order-globex-1', api);
    expect(await screen.findByText('This order does not exist')).toBeTruthy();
    await router.navigate('/orders/no-such-order');
    expect(await screen.findByText('This order does not exist')).toBeTruthy();
    expect(document.body.textContent).not.toContain('GLX-1');
  });
});
