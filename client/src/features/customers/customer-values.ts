import { type TFunction } from 'i18next';
import { graphql } from '../../gql';
import { type CustomerForm_CustomerFragment } from '../../gql/graphql';

export const CustomerFormFragment = graphql(`
  fragment CustomerForm_customer on Customer {
    id
    code
    name
    isActive
    salesGroup {
      id
      name
    }
    contacts {
      id
      email
      phone
      address
    }
  }
`);

/** One way to reach a customer as the form holds it; the key is for the list on the page alone. */
export interface ContactValues {
  key: string;
  email: string;
  phone: string;
  address: string;
}
export interface CustomerValues extends Record<string, unknown> {
  name: string;
  code: string;
  isActive: boolean;
  salesGroupId: string | null;
  contacts: ContactValues[];
}

/** The server's rule too. */
export const MOST_CONTACTS = 50;

export const blankContact = (key: string): ContactValues => ({ key, email: '', phone: '', address: '' });
export const blankCustomer: CustomerValues = {
  name: '',
  code: '',
  isActive: true,
  salesGroupId: null,
  contacts: [blankContact('first')],
};

export function valuesOf(customer: CustomerForm_CustomerFragment): CustomerValues {
  const { name, code, isActive, salesGroup, contacts } = customer;
  return {
    name,
    code,
    isActive,
    salesGroupId: salesGroup?.id ?? null,
    contacts: contacts.map(({ id, email, phone, address }) => ({
      key: id,
      email: email ?? '',
      phone: phone ?? '',
      address: address ?? '',
    })),
  };
}

/** Contacts that say something; the others are none. */
export function filledContacts({ contacts }: CustomerValues): ContactValues[] {
  return contacts.filter(({ email, phone, address }) => (email + phone + address).trim() !== '');
}

/** What the form says, as the API takes it. */
export function inputOf(values: CustomerValues) {
  const { name, code, isActive, salesGroupId } = values;
  return {
    name: name.trim(),
    ...(code.trim() ? { code: code.trim() } : {}),
    isActive,
    salesGroupId,
    contacts: filledContacts(values).map(({ email, phone, address }) => ({
      email: email.trim() || null,
      phone: phone.trim() || null,
      address: address.trim() || null,
    })),
  };
}

/** Only what was changed: what somebody else saved meanwhile in other fields stays. */
export function changesOf(
  before: CustomerValues,
  after: CustomerValues,
): Partial<ReturnType<typeof inputOf>> {
  const was: Record<string, unknown> = inputOf(before);
  const changed = Object.entries(inputOf(after)).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name]),
  );
  return Object.fromEntries(changed);
}

export function customerRules(t: TFunction) {
  return {
    name: (value: string) => (value.trim() ? null : t('validation.required')),
    contacts: {
      email: (value: string) =>
        value.trim() === '' || /^\S+@\S+\.\S+$/.test(value.trim()) ? null : t('validation.email'),
    },
  };
}
