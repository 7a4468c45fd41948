import { useMutation } from '@apollo/client/react';
import { Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useSubmit } from '../../components/useSubmit';
import { graphql } from '../../gql';
import { forgetCategories } from './forget-categories';

const UpdateCategory = graphql(`
  mutation UpdateCategory($id: ID!, $input: UpdateCategoryInput!) {
    updateCategory(id: $id, input: $input) {
      id
      name
    }
  }
`);

interface Props {
  id: string;
  name: string;
  onDone: () => void;
}

/** In the place of the row; Escape leaves the name as it was, and the dialog open. */
export function RenameCategory({ id, name: before, onDone }: Props) {
  const { t } = useTranslation();
  const [update] = useMutation(UpdateCategory, { update: forgetCategories });
  const form = useForm({
    initialValues: { name: before },
    validate: { name: (value) => (value.trim() ? null : t('validation.required')) },
  });
  const { onSubmit, busy, error } = useSubmit(
    form,
    async ({ name }) => {
      await update({ variables: { id, input: { name: name.trim() } } });
      onDone();
    },
    { name: t('categories.nameTaken') },
  );
  return (
    <li>
      <form onSubmit={onSubmit} noValidate>
        {Boolean(error) && <ProblemAlert error={error} />}
        <Group gap="xs" wrap="nowrap" align="flex-start" py={4}>
          <TextInput
            flex={1}
            size="sm"
            aria-label={t('categories.rename', { name: before })}
            maxLength={200}
            autoFocus
            data-mantine-stop-propagation="true"
            onKeyDown={({ key }) => {
              if (key === 'Escape') onDone();
            }}
            {...form.getInputProps('name')}
          />
          <Button type="submit" size="sm" variant="light" loading={busy}>
            {t('categories.save')}
          </Button>
          <Button size="sm" variant="subtle" color="gray" onClick={onDone}>
            {t('app.cancel')}
          </Button>
        </Group>
      </form>
    </li>
  );
}
