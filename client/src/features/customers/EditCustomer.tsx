import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useSubmit } from '../../components/useSubmit';
import { useToasts } from '../../components/useToasts';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { CustomerFields } from './CustomerFields';
import { changesOf, CustomerFormFragment, customerRules, filledContacts, valuesOf } from './customer-values';
import { forgetCustomers } from './forget-customers';

const UpdateCustomer = graphql(`
  mutation UpdateCustomer($id: ID!, $input: UpdateCustomerInput!) {
    updateCustomer(id: $id, input: $input) {
      id
      ...CustomerForm_customer
    }
  }
`);

export function EditCustomer(props: { customer: FragmentType<typeof CustomerFormFragment> }) {
  const { t } = useTranslation();
  const toasts = useToasts();
  const customer = useFragment(CustomerFormFragment, props.customer);
  const [update] = useMutation(UpdateCustomer, { update: forgetCustomers });
  const form = useForm({
    initialValues: valuesOf(customer),
    validate: {
      ...customerRules(t),
      code: (value: string) => (value.trim() ? null : t('validation.required')),
    },
  });
  const { onSubmit, busy, error } = useSubmit(
    form,
    async (values) => {
      const filled = { ...values, contacts: filledContacts(values) };
      // What the server says of the second contact must find the second on the page.
      form.setValues(filled);
      await update({ variables: { id: customer.id, input: changesOf(form.getInitialValues(), filled) } });
      form.resetDirty(filled);
      toasts.done(t('customers.saved'));
    },
    { code: t('customers.codeTaken') },
  );
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        {Boolean(error) && <ProblemAlert error={error} />}
        <CustomerFields form={form} />
        <Group justify="flex-end">
          <Button type="submit" loading={busy} disabled={!form.isDirty()}>
            {t('customers.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
