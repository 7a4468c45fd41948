import { Center, SegmentedControl, useMantineColorScheme, VisuallyHidden } from '@mantine/core';
import IconDeviceDesktop from '@tabler/icons-react/dist/esm/icons/IconDeviceDesktop.mjs';
import IconMoon from '@tabler/icons-react/dist/esm/icons/IconMoon.mjs';
import IconSun from '@tabler/icons-react/dist/esm/icons/IconSun.mjs';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const schemes = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const;
type Scheme = keyof typeof schemes;

/** Mantine remembers the choice; "auto" follows the system as it changes. */
export function ThemeSwitch({ compact = false }: { compact?: boolean }) {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const data = (Object.keys(schemes) as Scheme[]).map((value) => ({
    value,
    label: <SchemeLabel icon={icon(value)} name={t(`preferences.${value}`)} compact={compact} />,
  }));
  return (
    <SegmentedControl
      aria-label={t('preferences.theme')}
      fullWidth={!compact}
      size={compact ? 'xs' : 'sm'}
      data={data}
      value={colorScheme}
      onChange={setColorScheme}
    />
  );
}

function icon(scheme: Scheme): ReactNode {
  const Icon = schemes[scheme];
  return <Icon size={16} stroke={1.75} aria-hidden />;
}

function SchemeLabel({ icon, name, compact }: { icon: ReactNode; name: string; compact: boolean }) {
  if (!compact) return name;
  return (
    <Center title={name}>
      {icon}
      <VisuallyHidden>{name}</VisuallyHidden>
    </Center>
  );
}
