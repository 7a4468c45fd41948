import { useTranslation } from 'react-i18next';
import { AccountPage } from '../features/account/AccountPage';
import { usePageTitle } from '../ui/usePageTitle';

export function Account() {
  const { t } = useTranslation();
  usePageTitle(t('account.title'));
  return <AccountPage />;
}
