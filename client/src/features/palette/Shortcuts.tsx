import { ActionIcon, Button, Kbd } from '@mantine/core';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { may } from '../../auth/permissions';
import { addTexts } from '../../i18n/i18n';
import { patiently } from '../../ui/patience';
import { isApple } from './shortcuts';
import { useShortcutKeys } from './useShortcutKeys';

const Dialogs = lazy(() =>
  patiently(async () => {
    const [{ PaletteDialogs }] = await Promise.all([import('./PaletteDialogs'), addTexts('sales')]);
    return { default: PaletteDialogs };
  }),
);

/** The door to everything by keyboard; what is behind it is fetched when it opens for the first time. */
export function Shortcuts() {
  const { t } = useTranslation();
  const { user } = useSignedIn();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'palette' | 'list'>();
  useShortcutKeys({
    onPalette: () => setOpen('palette'),
    onList: () => setOpen('list'),
    onNew: () => void (may(user, 'order:create') && navigate('/orders/new')),
    onGo: (path) => void navigate(path),
  });
  const door = {
    variant: 'default',
    'aria-haspopup': 'dialog',
    'aria-keyshortcuts': 'Control+K Meta+K',
    onClick: () => setOpen('palette'),
  } as const;
  return (
    <>
      <Button
        {...door}
        visibleFrom="sm"
        size="sm"
        px="sm"
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          <Kbd size="xs" visibleFrom="md" aria-hidden>
            {isApple() ? '⌘ K' : 'Ctrl K'}
          </Kbd>
        }
      >
        {t('nav.searchShort')}
      </Button>
      <ActionIcon {...door} hiddenFrom="sm" size="lg" aria-label={t('nav.search')}>
        <IconSearch size={18} aria-hidden />
      </ActionIcon>
      <Suspense>
        {open && <Dialogs open={open} onList={() => setOpen('list')} onClose={() => setOpen(undefined)} />}
      </Suspense>
    </>
  );
}
