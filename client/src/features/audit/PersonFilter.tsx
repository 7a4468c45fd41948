import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { personName } from '../../ui/person-name';

const People = graphql(`
  query AuditPeople {
    users(first: 100) {
      nodes {
        id
        email
        firstName
        lastName
      }
    }
  }
`);

interface Props {
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

/** By whom. A team of more than a hundred finds the rest by the entries' own link to what else they did. */
export function PersonFilter({ value, onChange }: Props) {
  const { t } = useTranslation();
  const people = useQuery(People).data?.users?.nodes ?? [];
  const known = value === undefined || people.some(({ id }) => id === value);
  return (
    <NativeSelect
      label={t('audit.who')}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
      data={[
        { value: '', label: t('audit.anybody') },
        ...people.map((person) => ({ value: person.id, label: personName(person) })),
        ...(known ? [] : [{ value, label: t('audit.onePerson') }]),
      ]}
    />
  );
}
