import { type TFunction } from 'i18next';
import { graphql } from '../../gql';
import { type SalesGroupForm_GroupFragment } from '../../gql/graphql';

export const SalesGroupFormFragment = graphql(`
  fragment SalesGroupForm_group on SalesGroup {
    id
    name
    priceList {
      id
    }
    sellers {
      id
    }
    marketingManagers {
      id
    }
  }
`);

/** A sales group as its form holds it. */
export interface SalesGroupValues extends Record<string, unknown> {
  name: string;
  priceListId: string | null;
  sellerIds: string[];
  marketingManagerIds: string[];
}

/** The server's rule too. */
export const MOST_PEOPLE = 50;

export const blankGroup: SalesGroupValues = {
  name: '',
  priceListId: null,
  sellerIds: [],
  marketingManagerIds: [],
};

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

export function valuesOf(group: SalesGroupForm_GroupFragment): SalesGroupValues {
  const { name, priceList, sellers, marketingManagers } = group;
  return {
    name,
    priceListId: priceList?.id ?? null,
    sellerIds: ids(sellers),
    marketingManagerIds: ids(marketingManagers),
  };
}

export const inputOf = (values: SalesGroupValues) => ({ ...values, name: values.name.trim() });

export function groupRules(t: TFunction) {
  return { name: (value: string) => (value.trim() ? null : t('validation.required')) };
}
