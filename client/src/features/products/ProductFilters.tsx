import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../../components/SearchField';
import classes from './ProductFilters.module.css';
import { sorts, type ProductView } from './product-view';
import { useCategories } from './useCategories';

interface Props {
  view: ProductView;
  onChange: (change: Partial<ProductView>) => void;
}

const flags = { '': undefined, yes: true, no: false } as const;
const nameOf = (value: boolean | undefined) => (value === undefined ? '' : value ? 'yes' : 'no');
const flagOf = (name: string) => flags[name as keyof typeof flags];

export function ProductFilters({ view, onChange }: Props) {
  const { t } = useTranslation();
  const { categories = [] } = useCategories();
  return (
    <div className={classes['filters']}>
      <SearchField
        label={t('products.search')}
        placeholder={t('products.searchHint')}
        search={view.search}
        onChange={(search) => onChange({ search })}
      />
      <NativeSelect
        label={t('products.category')}
        value={view.categoryId ?? ''}
        onChange={({ currentTarget }) => onChange({ categoryId: currentTarget.value || undefined })}
        data={[
          { value: '', label: t('products.allCategories') },
          ...categories.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <NativeSelect
        label={t('products.stock')}
        value={nameOf(view.inStock)}
        onChange={({ currentTarget }) => onChange({ inStock: flagOf(currentTarget.value) })}
        data={[
          { value: '', label: t('products.anyStock') },
          { value: 'yes', label: t('products.inStock') },
          { value: 'no', label: t('products.noneLeft') },
        ]}
      />
      <NativeSelect
        label={t('products.state')}
        value={nameOf(view.isActive)}
        onChange={({ currentTarget }) => onChange({ isActive: flagOf(currentTarget.value) })}
        data={[
          { value: '', label: t('products.anyState') },
          { value: 'yes', label: t('products.active') },
          { value: 'no', label: t('products.inactive') },
        ]}
      />
      <NativeSelect
        label={t('orders.sort')}
        value={view.sort}
        onChange={({ currentTarget }) =>
          onChange({ sort: sorts.find((sort) => sort === currentTarget.value) ?? view.sort })
        }
        data={sorts.map((value) => ({ value, label: t(`products.sorts.${value}`) }))}
      />
    </div>
  );
}
