import { EmptyState } from '@mantine/core';
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../auth/AuthContext';
import { may, type Verb } from '../auth/permissions';

/** A page for the roles that may do what the verb says; the others learn so without asking the server. */
export function OnlyFor({ verb, children }: { verb: Verb; children: ReactNode }) {
  const { t } = useTranslation();
  const { user } = useSignedIn();
  if (may(user, verb)) return children;
  return (
    <EmptyState py={96}>
      <EmptyState.Indicator>
        <IconLock size={30} stroke={1.5} aria-hidden />
      </EmptyState.Indicator>
      <EmptyState.Title>{t('forRole.title')}</EmptyState.Title>
      <EmptyState.Description>{t('forRole.hint')}</EmptyState.Description>
    </EmptyState>
  );
}
