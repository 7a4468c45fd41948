import { useMantineColorScheme } from '@mantine/core';
import IconKeyboard from '@tabler/icons-react/dist/esm/icons/IconKeyboard.mjs';
import IconLanguage from '@tabler/icons-react/dist/esm/icons/IconLanguage.mjs';
import IconLogout from '@tabler/icons-react/dist/esm/icons/IconLogout.mjs';
import IconMoon from '@tabler/icons-react/dist/esm/icons/IconMoon.mjs';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import IconSun from '@tabler/icons-react/dist/esm/icons/IconSun.mjs';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAuth, useSignedIn } from '../../auth/AuthContext';
import { may } from '../../auth/permissions';
import { mainLinks } from '../../components/main-links';
import { speak } from '../../i18n/i18n';
import { isLanguage, languages } from '../../i18n/texts';
import { type PaletteGroup, type PaletteItem } from './palette-item';
import { keysTo } from './shortcuts';

/** What can be done from anywhere, and the pages that the reader may see. */
export function useCommands(onList: () => void): PaletteGroup[] {
  const { t, i18n } = useTranslation();
  const { logout } = useAuth();
  const { user } = useSignedIn();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const create: PaletteItem = {
    id: 'new-order',
    text: t('orders.new'),
    keys: 'n',
    icon: IconPlus,
    run: () => void navigate('/orders/new'),
  };
  const schemes = (['light', 'dark'] as const).map((scheme) => ({
    id: `theme-${scheme}`,
    text: `${t('preferences.theme')}: ${t(`preferences.${scheme}`)}`,
    icon: scheme === 'light' ? IconSun : IconMoon,
    run: () => setColorScheme(scheme),
  }));
  const tongues = Object.keys(languages)
    .filter(isLanguage)
    .filter((language) => language !== i18n.resolvedLanguage)
    .map((language) => ({
      id: `language-${language}`,
      text: `${t('preferences.language')}: ${languages[language]}`,
      icon: IconLanguage,
      // Off line the page goes on in the language it has.
      run: () => void speak(language).catch(() => undefined),
    }));
  return [
    { title: t('palette.actions'), items: may(user, 'order:create') ? [create] : [] },
    {
      title: t('palette.pages'),
      items: mainLinks(user).map(({ to, text, icon }) => ({
        id: `page-${to}`,
        text: t(text),
        keys: keysTo(to),
        icon,
        run: () => void navigate(to),
      })),
    },
    {
      title: t('account.preferences'),
      items: [
        ...schemes,
        ...tongues,
        { id: 'shortcuts', text: t('palette.shortcuts'), keys: '?', icon: IconKeyboard, run: onList },
        { id: 'sign-out', text: t('nav.signOut'), icon: IconLogout, run: logout },
      ],
    },
  ];
}
