import { useMutation } from '@apollo/client/react';
import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useSubmit } from '../../components/useSubmit';
import { graphql } from '../../gql';
import { expiryOf, lifetimes, type Lifetime } from './expiry';
import { forgetApiKeys } from './forget-api-keys';
import { VerbsField } from './VerbsField';
import { type KeyVerb } from './verbs';

const CreateApiKey = graphql(`
  mutation CreateApiKey($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      id
      name
      key
    }
  }
`);

interface Values extends Record<string, unknown> {
  name: string;
  verbs: KeyVerb[];
  expiresAt: Lifetime;
}

export function ApiKeyForm({ onMade }: { onMade: (made: { name: string; text: string }) => void }) {
  const { t } = useTranslation();
  // The key goes into no cache: it is shown once.
  const [create] = useMutation(CreateApiKey, { update: forgetApiKeys, fetchPolicy: 'no-cache' });
  const form = useForm<Values>({
    initialValues: { name: '', verbs: [], expiresAt: '90' },
    validate: {
      name: (value) => (value.trim() ? null : t('validation.required')),
      verbs: (value) => (value.length > 0 ? null : t('apiKeys.needsVerb')),
    },
  });
  const { onSubmit, busy, error } = useSubmit(form, async ({ name, verbs, expiresAt }) => {
    const expiry = expiryOf(expiresAt);
    const input = { name: name.trim(), verbs, ...(expiry === undefined ? {} : { expiresAt: expiry }) };
    const { data } = await create({ variables: { input } });
    if (data) onMade({ name: data.createApiKey.name, text: data.createApiKey.key });
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        {Boolean(error) && <ProblemAlert error={error} />}
        <TextInput
          data-autofocus
          label={t('apiKeys.name')}
          description={t('apiKeys.nameHint')}
          maxLength={100}
          {...form.getInputProps('name')}
        />
        <NativeSelect
          label={t('apiKeys.expires')}
          data={lifetimes.map((value) => ({
            value,
            label: value === 'never' ? t('apiKeys.never') : t('apiKeys.days', { count: Number(value) }),
          }))}
          {...form.getInputProps('expiresAt')}
        />
        <VerbsField
          value={form.values.verbs}
          error={form.errors['verbs']}
          onChange={(verbs) => form.setFieldValue('verbs', verbs)}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {t('apiKeys.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
