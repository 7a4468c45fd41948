import { useMutation } from '@apollo/client/react';
import { ActionIcon, Group, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToasts } from '../../components/useToasts';
import { graphql } from '../../gql';
import { forgetCategories } from './forget-categories';
import { forgetProducts } from './forget-products';
import { RenameCategory } from './RenameCategory';

const DeleteCategory = graphql(`
  mutation DeleteCategory($id: ID!) {
    deleteCategory(id: $id) {
      id
    }
  }
`);

export function CategoryRow({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  const toasts = useToasts();
  const [renaming, setRenaming] = useState(false);
  const [remove, { loading, client }] = useMutation(DeleteCategory);

  const confirmed = async () => {
    try {
      await remove({ variables: { id } });
      toasts.done(t('categories.deleted', { name }));
      forgetCategories(client.cache);
      forgetProducts(client.cache);
    } catch (failure) {
      toasts.failed(failure);
    }
  };
  const ask = () =>
    modals.openConfirmModal({
      title: t('categories.deleteTitle', { name }),
      children: <Text size="sm">{t('categories.deleteText')}</Text>,
      labels: { confirm: t('order.deleteConfirm'), cancel: t('app.cancel') },
      confirmProps: { color: 'red.9' },
      onConfirm: () => void confirmed(),
    });

  if (renaming) return <RenameCategory id={id} name={name} onDone={() => setRenaming(false)} />;
  return (
    <Group component="li" justify="space-between" wrap="nowrap" gap="xs" py={4}>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Text>
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('categories.rename', { name })}
          onClick={() => setRenaming(true)}
        >
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="red"
          size="lg"
          aria-label={t('categories.delete', { name })}
          loading={loading}
          onClick={ask}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </Group>
  );
}
