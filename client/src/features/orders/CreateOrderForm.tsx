import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useSubmit } from '../../components/useSubmit';
import { useToasts } from '../../components/useToasts';
import { graphql } from '../../gql';
import { forgetLists } from './forget-lists';
import { parseAmount } from '../../ui/parse-amount';

const CreateOrderMutation = graphql(`
  mutation CreateOrder($input: CreateOrderInput!) {
    createOrder(input: $input) {
      id
      code
    }
  }
`);

export function CreateOrderForm({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const navigate = useNavigate();
  const toasts = useToasts();
  const [createOrder] = useMutation(CreateOrderMutation, { update: forgetLists });
  const form = useForm({
    initialValues: { code: '', total: '', notes: '' },
    validate: {
      total: (value) => (value.trim() && parseAmount(value) === undefined ? t('validation.amount') : null),
    },
  });

  const { onSubmit, busy, error } = useSubmit(
    form,
    async ({ code, total, notes }) => {
      const amount = parseAmount(total);
      const input = {
        ...(code.trim() ? { code: code.trim() } : {}),
        ...(notes.trim() ? { notes: notes.trim() } : {}),
        ...(amount === undefined ? {} : { total: amount }),
      };
      const { data } = await createOrder({ variables: { input } });
      onDone();
      toasts.done(t('orders.created', { code: data?.createOrder.code ?? '' }));
      // The plain list begins with the newest: there it is.
      await navigate('/');
    },
    { code: t('orders.codeTaken') },
  );

  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        {Boolean(error) && <ProblemAlert error={error} />}
        <TextInput
          label={t('orders.total')}
          description={t('orders.totalHint', { currency: client.currency })}
          inputMode="decimal"
          autoComplete="off"
          data-autofocus
          {...form.getInputProps('total')}
        />
        <TextInput
          label={t('orders.code')}
          description={t('orders.codeHint')}
          autoComplete="off"
          {...form.getInputProps('code')}
        />
        <Textarea
          label={t('orders.notes')}
          autosize
          minRows={3}
          maxRows={8}
          {...form.getInputProps('notes')}
        />
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
