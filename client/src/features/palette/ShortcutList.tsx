import { Group, Kbd, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import { mainLinks } from '../../components/main-links';
import { isApple, keysTo } from './shortcuts';

export function ShortcutList() {
  const { t } = useTranslation();
  const { user } = useSignedIn();
  const pages = mainLinks(user).flatMap(({ to, text }) => {
    const keys = keysTo(to);
    return keys === undefined ? [] : [[keys, t('palette.goTo', { page: t(text) })] as const];
  });
  const all = [
    [isApple() ? '⌘ K' : 'Ctrl K', t('nav.search')] as const,
    ['/', t('palette.search')] as const,
    ['n', t('orders.new')] as const,
    ['?', t('palette.shortcuts')] as const,
    ...pages,
  ];
  return (
    <Stack component="ul" gap={0} p={0} m={0} style={{ listStyle: 'none' }}>
      {all.map(([keys, text]) => (
        <Group component="li" key={keys} justify="space-between" py={7}>
          <Text size="sm">{text}</Text>
          <Group gap={4}>
            {keys.split(' ').map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </Group>
        </Group>
      ))}
    </Stack>
  );
}
