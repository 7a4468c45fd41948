import { NavLink as MantineNavLink } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { useSignedIn } from '../auth/AuthContext';
import { mainLinks } from './main-links';

export function MainNav({ onNavigate }: { onNavigate: () => void }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { user } = useSignedIn();
  return (
    <nav aria-label={t('nav.label')}>
      {mainLinks(user).map(({ to, text, icon: Icon, covers }) => (
        <MantineNavLink
          key={to}
          component={NavLink}
          to={to}
          label={t(text)}
          leftSection={<Icon size={18} stroke={1.75} aria-hidden />}
          active={covers.test(pathname)}
          aria-current={covers.test(pathname) ? 'page' : undefined}
          onClick={onNavigate}
          style={{ borderRadius: 'var(--mantine-radius-md)' }}
        />
      ))}
    </nav>
  );
}
