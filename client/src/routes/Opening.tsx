import { Center, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** While the first page's code is on its way. */
export function Opening() {
  const { t } = useTranslation();
  return (
    <Center h="100dvh" role="status" aria-label={t('app.loading')}>
      <Loader />
    </Center>
  );
}
