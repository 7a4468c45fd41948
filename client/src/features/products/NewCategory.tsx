import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useSubmit } from '../../components/useSubmit';
import { graphql } from '../../gql';
import { forgetCategories } from './forget-categories';

const CreateCategory = graphql(`
  mutation CreateCategory($input: CreateCategoryInput!) {
    createCategory(input: $input) {
      id
      name
    }
  }
`);

export function NewCategory() {
  const { t } = useTranslation();
  const [create] = useMutation(CreateCategory, { update: forgetCategories });
  const form = useForm({
    initialValues: { name: '' },
    validate: { name: (value) => (value.trim() ? null : t('validation.required')) },
  });
  const { onSubmit, busy, error } = useSubmit(
    form,
    async ({ name }) => {
      await create({ variables: { input: { name: name.trim() } } });
      form.reset();
    },
    { name: t('categories.nameTaken') },
  );
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="xs">
        {Boolean(error) && <ProblemAlert error={error} />}
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <TextInput
            flex={1}
            aria-label={t('categories.new')}
            placeholder={t('categories.new')}
            maxLength={200}
            autoComplete="off"
            data-autofocus
            {...form.getInputProps('name')}
          />
          <Button type="submit" loading={busy}>
            {t('categories.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
