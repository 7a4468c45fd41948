import { useTranslation } from 'react-i18next';
import { deviceOf } from './device-name';

/** "Firefox on Linux", from a User-Agent header. */
export function useDeviceName(): (userAgent: string | null) => string {
  const { t } = useTranslation();
  return (userAgent) => {
    const device = deviceOf(userAgent);
    if (!device) return t('sessions.unknown');
    const { browser, system } = device;
    return system === undefined ? browser : t('sessions.device', { browser, system });
  };
}
