import { Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useModals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../components/ProblemAlert';
import { CategoryRow } from './CategoryRow';
import { NewCategory } from './NewCategory';
import { useCategories } from './useCategories';

export function CategoriesDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const { modals: questions } = useModals();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      closeOnEscape={questions.length === 0}
      title={t('categories.title')}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Content />
    </Modal>
  );
}

function Content() {
  const { t } = useTranslation();
  const { categories, error, refetch } = useCategories();
  return (
    <Stack>
      <NewCategory />
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!categories && !error && <Skeleton height={120} role="status" aria-label={t('app.loading')} />}
      {categories?.length === 0 && (
        <Text c="dimmed" size="sm">
          {t('categories.empty')}
        </Text>
      )}
      <Stack
        component="ul"
        gap={0}
        p={0}
        m={0}
        style={{ listStyle: 'none' }}
        aria-label={t('categories.title')}
      >
        {categories?.map((category) => (
          <CategoryRow key={category.id} {...category} />
        ))}
      </Stack>
    </Stack>
  );
}
