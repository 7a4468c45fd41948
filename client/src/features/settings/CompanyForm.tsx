import { useMutation } from '@apollo/client/react';
import { Button, Group, NativeSelect, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../components/ProblemAlert';
import { Section } from '../../components/Section';
import { useSubmit } from '../../components/useSubmit';
import { useToasts } from '../../components/useToasts';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { type JoinPolicy } from '../../gql/graphql';
import { useCurrencies } from './useCurrencies';
import { ZoneSelect } from './ZoneSelect';

const ClientFragment = graphql(`
  fragment CompanyForm_client on Client {
    name
    slug
    description
    joinPolicy
    currency
    timeZone
  }
`);

const UpdateClient = graphql(`
  mutation UpdateClient($input: UpdateClientInput!) {
    updateClient(input: $input) {
      id
      ...CompanyForm_client
    }
  }
`);

const policies: readonly JoinPolicy[] = ['INVITE_ONLY', 'OPEN'];

export function CompanyForm(props: { client: FragmentType<typeof ClientFragment> }) {
  const { t } = useTranslation();
  const toasts = useToasts();
  const currencies = useCurrencies();
  const { slug, description, ...client } = useFragment(ClientFragment, props.client);
  const [updateClient] = useMutation(UpdateClient);
  const form = useForm({
    initialValues: {
      name: client.name,
      description: description ?? '',
      joinPolicy: client.joinPolicy,
      currency: client.currency,
      timeZone: client.timeZone,
    },
    validate: { name: (value) => (value.trim() ? null : t('validation.required')) },
  });
  const { onSubmit, busy, error } = useSubmit(form, async (input) => {
    await updateClient({ variables: { input: { ...input, name: input.name.trim() } } });
    form.resetDirty();
    toasts.done(t('settings.companySaved'));
  });

  return (
    <Section title={t('settings.company')} hint={t('settings.companyHint')}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          {Boolean(error) && <ProblemAlert error={error} />}
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput label={t('settings.companyName')} maxLength={120} {...form.getInputProps('name')} />
            <TextInput label={t('settings.slug')} value={slug} readOnly variant="filled" />
          </SimpleGrid>
          <Textarea
            label={t('settings.description')}
            autosize
            minRows={2}
            maxRows={8}
            {...form.getInputProps('description')}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <NativeSelect
              label={t('settings.joinPolicy')}
              data={policies.map((value) => ({ value, label: t(`settings.joinPolicies.${value}`) }))}
              {...form.getInputProps('joinPolicy')}
            />
            <Select
              label={t('settings.currency')}
              description={t('settings.currencyHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              data={currencies}
              searchable
              allowDeselect={false}
              {...form.getInputProps('currency')}
            />
            <ZoneSelect {...form.getInputProps('timeZone')} />
          </SimpleGrid>
          <Group justify="flex-end">
            <Button type="submit" loading={busy} disabled={!form.isDirty()}>
              {t('settings.saveCompany')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
