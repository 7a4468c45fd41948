import { type TFunction } from 'i18next';
import { graphql } from '../../gql';

export const PriceListFormFragment = graphql(`
  fragment PriceListForm_list on PriceList {
    id
    name
    isActive
    isDefault
  }
`);

/** A price list as its form holds it. */
export interface PriceListValues extends Record<string, unknown> {
  name: string;
  isActive: boolean;
  isDefault: boolean;
}

export function priceListRules(t: TFunction) {
  return { name: (value: string) => (value.trim() ? null : t('validation.required')) };
}
