import { ActionIcon, Button, Fieldset, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { type UseFormReturnType } from '@mantine/form';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { useTranslation } from 'react-i18next';
import { v4 as uuid } from 'uuid';
import { blankContact, MOST_CONTACTS, type CustomerValues } from './customer-values';

/** All the ways to reach a customer, to add to and to take from. */
export function ContactFields({ form }: { form: UseFormReturnType<CustomerValues> }) {
  const { t } = useTranslation();
  const { contacts } = form.values;
  return (
    <Stack gap="sm">
      <Text size="sm" fw={600}>
        {t('customers.contacts')}
      </Text>
      {contacts.map(({ key }, index) => (
        <Fieldset
          key={key}
          aria-label={t('customers.contact', { number: index + 1 })}
          variant="filled"
          p="sm"
          mx={0}
        >
          <Stack gap="xs">
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
              <TextInput
                label={t('fields.email')}
                type="email"
                maxLength={254}
                autoComplete="off"
                {...form.getInputProps(`contacts.${index}.email`)}
              />
              <TextInput
                label={t('customers.phone')}
                type="tel"
                maxLength={40}
                autoComplete="off"
                {...form.getInputProps(`contacts.${index}.phone`)}
              />
            </SimpleGrid>
            <Group align="flex-end" gap="xs" wrap="nowrap">
              <TextInput
                flex={1}
                label={t('customers.address')}
                maxLength={500}
                autoComplete="off"
                {...form.getInputProps(`contacts.${index}.address`)}
              />
              <ActionIcon
                size={36}
                variant="subtle"
                color="red"
                aria-label={t('customers.removeContact', { number: index + 1 })}
                onClick={() => form.removeListItem('contacts', index)}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Group>
          </Stack>
        </Fieldset>
      ))}
      <Button
        variant="subtle"
        size="xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        disabled={contacts.length >= MOST_CONTACTS}
        onClick={() => form.insertListItem('contacts', blankContact(uuid()))}
        style={{ alignSelf: 'flex-start' }}
      >
        {t('customers.addContact')}
      </Button>
    </Stack>
  );
}
