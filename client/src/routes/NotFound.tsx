import { Button, EmptyState } from '@mantine/core';
import IconMapOff from '@tabler/icons-react/dist/esm/icons/IconMapOff.mjs';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePageTitle } from '../ui/usePageTitle';

export function NotFound() {
  const { t } = useTranslation();
  usePageTitle(t('app.notFound'));
  return (
    <EmptyState py={80}>
      <EmptyState.Indicator>
        <IconMapOff size={30} stroke={1.5} aria-hidden />
      </EmptyState.Indicator>
      <EmptyState.Title role="heading" aria-level={1}>
        {t('app.notFound')}
      </EmptyState.Title>
      <EmptyState.Description>{t('app.notFoundHint')}</EmptyState.Description>
      <EmptyState.Actions>
        <Button component={Link} to="/">
          {t('app.home')}
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  );
}
