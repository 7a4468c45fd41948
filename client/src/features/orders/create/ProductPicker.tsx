import { useQuery } from '@apollo/client/react';
import { Group, Loader, Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../auth/AuthContext';
import { graphql, useFragment as unmask } from '../../../gql';
import { type PickedProductFragment } from '../../../gql/graphql';
import { useFormats } from '../../../i18n/useFormats';

export const PickedProduct = graphql(`
  fragment PickedProduct on Product {
    id
    sku
    name
    price
    stock
  }
`);

const PickProducts = graphql(`
  query PickProducts($search: String) {
    products(first: 20, filter: { search: $search, isActive: true }) {
      nodes {
        id
        ...PickedProduct
      }
    }
  }
`);

interface Props {
  onPick: (product: PickedProductFragment) => void;
  /** The one that the field names, where a choice stays; else each choice leaves it empty for the next. */
  picked?: { id: string; name: string } | undefined;
  /** Also what nobody can order for now. */
  withoutStockToo?: boolean;
}

/** Types ahead over the catalogue at the server. */
export function ProductPicker({ onPick, picked, withoutStockToo = false }: Props) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { money } = useFormats(client.currency);
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text === picked?.name ? '' : text.trim(), 200);
  const { data, previousData, loading } = useQuery(PickProducts, {
    variables: { search },
    fetchPolicy: 'cache-and-network',
  });
  const products = unmask(PickedProduct, (data ?? previousData)?.products.nodes ?? []);
  const options = products.map(({ id, name, stock }) => ({
    value: id,
    label: name,
    disabled: stock < 1 && !withoutStockToo,
  }));
  // The field shows the name of the chosen one only as long as it is among the options.
  const kept = picked && !products.some(({ id }) => id === picked.id);
  const find = (id: string | null) => products.find((product) => product.id === id);

  return (
    <Select
      label={t('newOrder.addProduct')}
      placeholder={t('newOrder.addProductHint')}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={loading ? <Loader size={16} /> : undefined}
      searchable
      selectFirstOptionOnChange
      value={picked?.id ?? null}
      searchValue={text}
      onSearchChange={setText}
      // The server has searched, in more than the name.
      filter={({ options: all }) => all}
      data={kept ? [{ value: picked.id, label: picked.name }, ...options] : options}
      nothingFoundMessage={loading ? t('app.loading') : t('newOrder.noProduct')}
      renderOption={({ option }) => {
        const product = find(option.value);
        return product && <Option {...product} price={money(product.price)} />;
      }}
      onChange={(id) => {
        const product = find(id);
        if (product) onPick(product);
        if (!picked) setText('');
      }}
    />
  );
}

function Option({ name, sku, price, stock }: PickedProductFragment) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" wrap="nowrap" gap="md" w="100%">
      <div style={{ minWidth: 0 }}>
        <Text size="sm" truncate>
          {name}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {sku} · {stock < 1 ? t('newOrder.noStock') : t('newOrder.stock', { count: stock })}
        </Text>
      </div>
      <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
        {price}
      </Text>
    </Group>
  );
}
