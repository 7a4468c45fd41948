import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readProblem } from '../../../api/read-problem';
import { useSignedIn } from '../../../auth/AuthContext';
import { useSubmit } from '../../../components/useSubmit';
import { useToasts } from '../../../components/useToasts';
import { parseAmount } from '../../../ui/parse-amount';
import { CreateProblem } from './CreateProblem';
import { CustomerPicker, type PickedCustomer } from './CustomerPicker';
import { OrderItemsField } from './OrderItemsField';
import { useCreateOrder } from './useCreateOrder';
import { useDraftLines } from './useDraftLines';

interface Props {
  onDone: () => void | Promise<void>;
  onCancel: () => void;
}

/** An order with lines, whose total is computed, or a quick one of an amount alone. */
export function CreateOrderForm({ onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const toasts = useToasts();
  const create = useCreateOrder();
  const draft = useDraftLines();
  const [customer, setCustomer] = useState<PickedCustomer>();
  const quick = draft.lines.length === 0;
  const form = useForm({
    initialValues: { total: '', code: '', notes: '' },
    validate: {
      total: (value) =>
        quick && value.trim() && parseAmount(value) === undefined ? t('validation.amount') : null,
    },
  });

  const { onSubmit, busy, error } = useSubmit(
    form,
    async (values) => {
      if (!draft.check()) return;
      try {
        const code = await create({ ...values, customerId: customer?.id, lines: draft.lines });
        toasts.done(t('orders.created', { code }));
        await onDone();
      } catch (failure) {
        draft.blame(readProblem(failure));
        throw failure;
      }
    },
    { code: t('orders.codeTaken') },
  );

  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <CustomerPicker
          autofocus
          value={customer}
          onChange={setCustomer}
          error={readProblem(error).fields['customerId']}
        />
        <OrderItemsField draft={draft} customer={customer?.name} />
        {quick && (
          <TextInput
            label={t('orders.total')}
            description={t('orders.totalHint', { currency: client.currency })}
            inputMode="decimal"
            autoComplete="off"
            {...form.getInputProps('total')}
          />
        )}
        <TextInput
          label={t('orders.code')}
          description={t('orders.codeHint')}
          autoComplete="off"
          {...form.getInputProps('code')}
        />
        <Textarea
          label={t('orders.notes')}
          autosize
          minRows={2}
          maxRows={8}
          {...form.getInputProps('notes')}
        />
        {Boolean(error) && <CreateProblem error={error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('orders.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
