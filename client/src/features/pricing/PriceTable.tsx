import { EmptyState } from '@mantine/core';
import IconReceipt from '@tabler/icons-react/dist/esm/icons/IconReceipt.mjs';
import { useTranslation } from 'react-i18next';
import { ListTable } from '../../components/ListTable';
import classes from '../../components/ListTable.module.css';
import { type FragmentType } from '../../gql';
import { PriceRow, type PriceRowFragment } from './PriceRow';

interface Props {
  listId: string;
  /** undefined: not there yet. */
  items: ({ id: string } & FragmentType<typeof PriceRowFragment>)[] | undefined;
  busy: boolean;
  readOnly: boolean;
}

export function PriceTable({ listId, items, busy, readOnly }: Props) {
  const { t } = useTranslation();
  if (items?.length === 0)
    return (
      <EmptyState py={48} px="md">
        <EmptyState.Indicator>
          <IconReceipt size={30} stroke={1.5} aria-hidden />
        </EmptyState.Indicator>
        <EmptyState.Title>{t('priceLists.noPrices')}</EmptyState.Title>
        <EmptyState.Description>
          {t(readOnly ? 'priceLists.noPricesYet' : 'priceLists.noPricesHint')}
        </EmptyState.Description>
      </EmptyState>
    );
  const columns = [
    { text: t('priceLists.product') },
    { text: t('priceLists.catalogue'), className: `${classes['number']} ${classes['spare']}` },
    { text: t('priceLists.difference'), className: `${classes['number']} ${classes['spare']}` },
    { text: t('priceLists.price'), className: classes['number'] },
  ];
  const rows = items?.map((item) => (
    <PriceRow key={item.id} listId={listId} item={item} readOnly={readOnly} />
  ));
  return <ListTable label={t('priceLists.ofList')} columns={columns} rows={rows} busy={busy} />;
}
