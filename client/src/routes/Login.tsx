import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation } from 'react-router';
import { useAuth } from '../auth/AuthContext';
import { EntryLayout } from '../components/EntryLayout';
import { readSignInState } from '../components/sign-in-state';
import { LoginForm } from '../features/entry/LoginForm';
import { usePageTitle } from '../ui/usePageTitle';

export function Login() {
  const { t } = useTranslation();
  const { isAuthenticated, login } = useAuth();
  const location = useLocation();
  const { from = '/', expired = false } = readSignInState(location.state);
  usePageTitle(t('login.title'));

  // Also when the sign-in happened in another tab.
  if (isAuthenticated) return <Navigate to={from} replace />;
  const register = (
    <Anchor component={Link} to="/register" state={location.state as unknown} inherit>
      {t('login.register')}
    </Anchor>
  );
  return (
    <EntryLayout
      title={t('login.title')}
      footer={
        <>
          {t('login.noAccount')} {register}
        </>
      }
    >
      <LoginForm login={login} expired={expired} />
    </EntryLayout>
  );
}
