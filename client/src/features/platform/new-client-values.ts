import { useTranslation } from 'react-i18next';
import { type CreateClientInput, type Isolation } from '../../gql/graphql';
import { usePasswordRule } from '../../ui/usePasswordRule';
import { isEmail, isSlug } from '../entry/entry-rules';

export const emptyClient = {
  name: '',
  slug: '',
  description: '',
  isolation: 'SHARED' as Isolation,
  plan: 'standard',
  ownerEmail: '',
  ownerPassword: '',
};
type Values = typeof emptyClient;

/** The server's rules, in the reader's language. An owner is optional, but has both an address and a password. */
export function useClientRules() {
  const { t } = useTranslation();
  const password = usePasswordRule();
  return {
    name: (value: string) => (value.trim() ? null : t('validation.required')),
    slug: (value: string) => (isSlug(value) ? null : t('validation.slug')),
    ownerEmail: (value: string, { ownerPassword }: Values) =>
      (value || ownerPassword) && !isEmail(value) ? t('validation.email') : null,
    ownerPassword: (value: string, { ownerEmail }: Values) => (value || ownerEmail ? password(value) : null),
  };
}

export function toCreateInput(values: Values): CreateClientInput {
  const description = values.description.trim();
  return {
    name: values.name.trim(),
    slug: values.slug.trim(),
    isolation: values.isolation,
    plan: values.plan,
    ...(description ? { description } : {}),
    ...(values.ownerEmail
      ? { ownerEmail: values.ownerEmail.trim(), ownerPassword: values.ownerPassword }
      : {}),
  };
}
