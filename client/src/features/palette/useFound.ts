import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import IconAddressBook from '@tabler/icons-react/dist/esm/icons/IconAddressBook.mjs';
import IconPackage from '@tabler/icons-react/dist/esm/icons/IconPackage.mjs';
import IconTags from '@tabler/icons-react/dist/esm/icons/IconTags.mjs';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '../../gql';
import { type PaletteGroup } from './palette-item';

const Find = graphql(`
  query Find($text: String!) {
    orders(first: 5, filter: { search: $text }) {
      nodes {
        id
        code
        customer {
          id
          name
        }
      }
    }
    customers(first: 5, search: $text) {
      nodes {
        id
        code
        name
      }
    }
    products(first: 5, filter: { search: $text }) {
      nodes {
        id
        sku
        name
      }
    }
  }
`);

/** One letter finds everything. */
const SHORTEST = 2;

/** The company's own things by what is typed; what was found before stays until the next answer is there. */
export function useFound(typed: string): { groups: PaletteGroup[]; loading: boolean; error: unknown } {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text] = useDebouncedValue(typed.trim(), 180);
  const skip = text.length < SHORTEST || typed.trim().length < SHORTEST;
  const { data, previousData, loading, error } = useQuery(Find, { variables: { text }, skip });
  const found = skip ? undefined : (data ?? previousData);
  const to = (path: string, id: string) => () => void navigate(`${path}/${encodeURIComponent(id)}`);
  const groups: PaletteGroup[] = [
    {
      title: t('nav.orders'),
      items: (found?.orders.nodes ?? []).map(({ id, code, customer }) => ({
        id: `order-${id}`,
        text: code,
        hint: customer?.name,
        icon: IconPackage,
        run: to('/orders', id),
      })),
    },
    {
      title: t('nav.customers'),
      items: (found?.customers.nodes ?? []).map(({ id, code, name }) => ({
        id: `customer-${id}`,
        text: name,
        hint: code,
        icon: IconAddressBook,
        run: to('/customers', id),
      })),
    },
    {
      title: t('nav.products'),
      items: (found?.products.nodes ?? []).map(({ id, sku, name }) => ({
        id: `product-${id}`,
        text: name,
        hint: sku,
        icon: IconTags,
        run: to('/products', id),
      })),
    },
  ];
  return { groups, loading: loading && !skip, error: skip ? undefined : error };
}
