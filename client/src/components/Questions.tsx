import { ModalsProvider } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';

/** Around the pages that ask before they do something: they open their question with `modals` of @mantine/modals. */
export function Questions() {
  const { t } = useTranslation();
  return (
    <ModalsProvider modalProps={{ centered: true, closeButtonProps: { 'aria-label': t('app.close') } }}>
      <Outlet />
    </ModalsProvider>
  );
}
