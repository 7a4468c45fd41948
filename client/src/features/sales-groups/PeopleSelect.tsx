import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { personName } from '../../ui/person-name';
import { MOST_PEOPLE } from './sales-group-values';
import { useColleagues } from './useColleagues';

/** Some people of the company. Who may no longer sign in is offered only where they are in already. */
export function PeopleSelect({ value = [], ...props }: MultiSelectProps) {
  const { t } = useTranslation();
  const people = useColleagues();
  const data = people
    .filter(({ id, isActive }) => isActive || value.includes(id))
    .map((person) => ({ value: person.id, label: personName(person) }));
  const roleOf = (id: string) => people.find((person) => person.id === id)?.role;
  return (
    <MultiSelect
      {...props}
      value={value}
      data={data}
      searchable
      hidePickedOptions
      maxValues={MOST_PEOPLE}
      nothingFoundMessage={t('salesGroups.nobodyFound')}
      renderOption={({ option }) => {
        const role = roleOf(option.value);
        return role ? `${option.label} · ${t(`roles.${role}`)}` : option.label;
      }}
    />
  );
}
