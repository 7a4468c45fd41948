import IconTags from '@tabler/icons-react/dist/esm/icons/IconTags.mjs';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import { may } from '../../auth/permissions';
import { ListEmpty } from '../../components/ListEmpty';
import { isFiltered, noFilter, type ProductView } from './product-view';

interface Props {
  view: ProductView;
  onChange: (change: Partial<ProductView>) => void;
}

export function ProductsEmpty({ view, onChange }: Props) {
  const { t } = useTranslation();
  const { user } = useSignedIn();
  const create = may(user, 'product:create');
  return (
    <ListEmpty
      icon={IconTags}
      empty={t('products.empty')}
      hint={create ? t('products.emptyHint') : t('products.emptyForSeller')}
      create={create ? { text: t('products.new'), to: '/products/new' } : undefined}
      noMatch={t('products.noMatch')}
      onClear={isFiltered(view) ? () => onChange(noFilter) : undefined}
    />
  );
}
