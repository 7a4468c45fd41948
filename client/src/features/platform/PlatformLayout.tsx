import { Badge, Text } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import IconBuildings from '@tabler/icons-react/dist/esm/icons/IconBuildings.mjs';
import IconServer from '@tabler/icons-react/dist/esm/icons/IconServer.mjs';
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import '../../ui/signed-in-styles';
import { mayOnPlatform } from '../../auth/platform-permissions';
import { Frame } from '../../components/Frame';
import { Wordmark } from '../../ui/Wordmark';
import { signOutOfPlatform } from './sign-in';
import { usePlatformPerson } from './usePlatformPerson';

const rooms = [
  {
    to: '/platform',
    text: 'platform.clients',
    icon: IconBuildings,
    covers: /^\/platform(\/clients.*)?$/,
    verb: 'platform:read-clients',
  },
  {
    to: '/platform/servers',
    text: 'platform.servers',
    icon: IconServer,
    covers: /^\/platform\/servers/,
    verb: 'platform:read-servers',
  },
  {
    to: '/platform/people',
    text: 'platform.people',
    icon: IconUsers,
    covers: /^\/platform\/people/,
    verb: 'platform:read-users',
  },
] as const;

/** Around the pages of the operator's console. */
export function PlatformLayout() {
  const { t } = useTranslation();
  const person = usePlatformPerson();
  const brand = (
    <>
      <Wordmark />
      <Badge variant="light" color="gray" visibleFrom="xs">
        {t('platform.title')}
      </Badge>
    </>
  );
  const tools = (
    <Text size="sm" c="dimmed" truncate visibleFrom="sm">
      {person?.email}
    </Text>
  );
  return (
    <Frame
      brand={brand}
      tools={tools}
      rooms={rooms.filter(({ verb }) => mayOnPlatform(person, verb))}
      onLogout={signOutOfPlatform}
    >
      <Notifications position="bottom-right" />
      <Outlet />
    </Frame>
  );
}
