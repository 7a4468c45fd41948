import { ActionIcon, Anchor, Group, Text } from '@mantine/core';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql, useFragment, type FragmentType } from '../../gql';

const CustomerFragment = graphql(`
  fragment GroupCustomerRow_customer on Customer {
    id
    code
    name
  }
`);

interface Props {
  customer: FragmentType<typeof CustomerFragment>;
  /** undefined for who may not, or not now. */
  onRemove: ((customer: { id: string; name: string }) => void) | undefined;
}

export function GroupCustomerRow({ onRemove, ...props }: Props) {
  const { t } = useTranslation();
  const { id, code, name } = useFragment(CustomerFragment, props.customer);
  return (
    <Group component="li" justify="space-between" wrap="nowrap" py={4} mih={38}>
      <Text size="sm" truncate>
        <Anchor component={Link} to={`/customers/${encodeURIComponent(id)}`} c="inherit" fw={550}>
          {name}
        </Anchor>{' '}
        <Text span size="xs" c="dimmed">
          {code}
        </Text>
      </Text>
      {onRemove && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('salesGroups.removeCustomer', { name })}
          onClick={() => onRemove({ id, name })}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}
