import { Button, EmptyState, Paper } from '@mantine/core';
import IconPackage from '@tabler/icons-react/dist/esm/icons/IconPackage.mjs';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { may } from '../../auth/permissions';

/** A new company has nothing to show figures of: only where to begin. */
export function FirstOrder() {
  const { t } = useTranslation();
  const { user } = useSignedIn();
  const navigate = useNavigate();
  return (
    <Paper withBorder radius="lg">
      <EmptyState py={72} px="md">
        <EmptyState.Indicator>
          <IconPackage size={30} stroke={1.5} aria-hidden />
        </EmptyState.Indicator>
        <EmptyState.Title>{t('home.first')}</EmptyState.Title>
        <EmptyState.Description>{t('home.firstHint')}</EmptyState.Description>
        {may(user, 'order:create') && (
          <EmptyState.Actions>
            <Button onClick={() => void navigate('/orders/new')}>{t('orders.new')}</Button>
          </EmptyState.Actions>
        )}
      </EmptyState>
    </Paper>
  );
}
