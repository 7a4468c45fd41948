import { useTranslation } from 'react-i18next';
import { Missing } from '../../components/Missing';
import { usePageTitle } from '../../ui/usePageTitle';

export function NoSuchPage() {
  const { t } = useTranslation();
  usePageTitle(t('app.notFound'));
  return <Missing title={t('app.notFound')} />;
}
