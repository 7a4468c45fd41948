import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { useAuth } from '../auth/AuthContext';
import { EntryLayout } from '../components/EntryLayout';
import { RegisterForm } from '../features/entry/RegisterForm';
import { usePageTitle } from '../ui/usePageTitle';

export function Register() {
  const { t } = useTranslation();
  const { isAuthenticated } = useAuth();
  usePageTitle(t('register.title'));

  if (isAuthenticated) return <Navigate to="/" replace />;
  const login = (
    <Anchor component={Link} to="/login" inherit>
      {t('register.login')}
    </Anchor>
  );
  return (
    <EntryLayout
      title={t('register.title')}
      footer={
        <>
          {t('register.haveAccount')} {login}
        </>
      }
    >
      <RegisterForm />
    </EntryLayout>
  );
}
