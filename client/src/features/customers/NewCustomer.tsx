import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { PageDrawer } from '../../components/PageDrawer';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useSubmit } from '../../components/useSubmit';
import { useToasts } from '../../components/useToasts';
import { graphql } from '../../gql';
import { CustomerFields } from './CustomerFields';
import { blankCustomer, customerRules, filledContacts, inputOf } from './customer-values';
import { forgetCustomers } from './forget-customers';

const CreateCustomer = graphql(`
  mutation CreateCustomer($input: CreateCustomerInput!) {
    createCustomer(input: $input) {
      id
      name
    }
  }
`);

/** A new customer, over the list; then the customer is there. */
export function NewCustomer() {
  const { t } = useTranslation();
  const { search } = useLocation();
  const navigate = useNavigate();
  const toasts = useToasts();
  const [create] = useMutation(CreateCustomer, { update: forgetCustomers });
  const form = useForm({ initialValues: blankCustomer, validate: customerRules(t) });
  const { onSubmit, busy, error } = useSubmit(
    form,
    async (values) => {
      // What the server says of the second contact must find the second on the page.
      form.setValues({ contacts: filledContacts(values) });
      const { data } = await create({ variables: { input: inputOf(values) } });
      toasts.done(t('customers.created', { name: data?.createCustomer.name ?? '' }));
      // In the place of the empty form: the way back leads to the list.
      await navigate(
        { pathname: `/customers/${encodeURIComponent(data?.createCustomer.id ?? '')}`, search },
        { replace: true },
      );
    },
    { code: t('customers.codeTaken') },
  );
  return (
    <PageDrawer title={t('customers.new')} parent="/customers">
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          {Boolean(error) && <ProblemAlert error={error} />}
          <CustomerFields form={form} isNew />
          <Group justify="flex-end">
            <Button type="submit" loading={busy}>
              {t('customers.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </PageDrawer>
  );
}
