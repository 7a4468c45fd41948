import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation } from 'react-router';
import { EntryLayout } from '../../components/EntryLayout';
import { readSignInState } from '../../components/sign-in-state';
import { usePageTitle } from '../../ui/usePageTitle';
import { LoginForm } from '../entry/LoginForm';
import { signInToPlatform } from './sign-in';
import { usePlatformPerson } from './usePlatformPerson';

/** The operator's own way in: the same frame as the dashboard's, another door. */
export function PlatformLogin() {
  const { t } = useTranslation();
  const person = usePlatformPerson();
  const { from = '/platform', expired = false } = readSignInState(useLocation().state);
  usePageTitle(t('platform.signIn'));

  if (person) return <Navigate to={from} replace />;
  return (
    <EntryLayout
      title={t('platform.signIn')}
      footer={
        <Anchor component={Link} to="/login" inherit>
          {t('platform.toDashboard')}
        </Anchor>
      }
    >
      <LoginForm login={signInToPlatform} expired={expired} />
    </EntryLayout>
  );
}
