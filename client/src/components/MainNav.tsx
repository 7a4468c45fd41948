import { NavLink } from '@mantine/core';
import { type Icon } from '@tabler/icons-react';
import { type ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

/** A page of the navigation, which covers the addresses below it. */
export interface Room {
  to: string;
  text: ParseKeys;
  icon: Icon;
  covers: RegExp;
}

interface Props {
  rooms: readonly Room[];
  onNavigate: () => void;
}

export function MainNav({ rooms, onNavigate }: Props) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <nav aria-label={t('nav.label')}>
      {rooms.map(({ to, text, icon: Icon, covers }) => (
        <NavLink
          key={to}
          component={Link}
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
