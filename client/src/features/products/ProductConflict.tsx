import { Alert, Button, List, Stack, Text } from '@mantine/core';
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import { type ProductForm_ProductFragment } from '../../gql/graphql';
import { useFormats } from '../../i18n/useFormats';
import { differences, valuesOf, type ProductValues } from './product-values';

interface Props {
  mine: ProductValues;
  theirs: ProductForm_ProductFragment;
  onTakeTheirs: () => void;
}

/** Somebody saved the product meanwhile: what it says now where the form says something else. */
export function ProductConflict({ mine, theirs, onTakeTheirs }: Props) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { money } = useFormats(client.currency);
  const rows: Record<string, [label: string, value: string]> = {
    name: [t('products.name'), theirs.name],
    sku: [t('products.sku'), theirs.sku],
    description: [t('products.description'), theirs.description ?? ''],
    price: [t('products.price'), money(theirs.price)],
    categoryId: [t('products.category'), theirs.category?.name ?? ''],
    isActive: [t('products.state'), theirs.isActive ? t('products.active') : t('products.inactive')],
  };
  const shown = differences(mine, valuesOf(theirs)).flatMap((name) => rows[name] && [rows[name]]);
  return (
    <Alert
      role="alert"
      color="yellow"
      variant="light"
      icon={<IconUsers size={18} aria-hidden />}
      title={t('products.conflictTitle')}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('order.conflictTheirs')}</Text>
        <List size="sm" withPadding>
          {shown.map(
            (row) =>
              row && (
                <List.Item key={row[0]}>
                  {row[0]}: <strong>{row[1] || t('order.conflictEmpty')}</strong>
                </List.Item>
              ),
          )}
        </List>
        <Text size="sm">{t('products.conflictHint')}</Text>
        <Button size="xs" variant="default" onClick={onTakeTheirs}>
          {t('products.conflictUse')}
        </Button>
      </Stack>
    </Alert>
  );
}
