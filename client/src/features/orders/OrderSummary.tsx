import { DataList, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { useFormats } from '../../i18n/useFormats';
import { personName } from '../../ui/person-name';
import { StatusBadge } from './StatusBadge';

const OrderFragment = graphql(`
  fragment OrderSummary_order on Order {
    status
    total
    createdAt
    updatedAt
    customer {
      id
      code
      name
    }
    createdBy {
      id
      email
      firstName
      lastName
    }
  }
`);

export function OrderSummary(props: { order: FragmentType<typeof OrderFragment> }) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { money, moment } = useFormats(client.currency);
  const { status, total, createdAt, updatedAt, customer, createdBy } = useFragment(
    OrderFragment,
    props.order,
  );
  const facts = [
    [t('order.customer'), customer ? `${customer.name} (${customer.code})` : t('orders.nobody')],
    [t('orders.createdAt'), <time dateTime={createdAt}>{moment(createdAt)}</time>],
    [t('orders.createdBy'), createdBy ? personName(createdBy) : t('orders.nobody')],
    [t('orders.updatedAt'), <time dateTime={updatedAt}>{moment(updatedAt)}</time>],
  ] as const;
  return (
    <>
      <Group justify="space-between">
        <Text fz={28} fw={700} lts="-0.02em" aria-label={t('orders.total')} role="figure">
          {money(total)}
        </Text>
        <StatusBadge status={status} />
      </Group>
      <DataList labelWidth="150px">
        {facts.map(([label, value]) => (
          <DataList.Item key={label}>
            <DataList.ItemLabel>{label}</DataList.ItemLabel>
            <DataList.ItemValue>{value}</DataList.ItemValue>
          </DataList.Item>
        ))}
      </DataList>
    </>
  );
}
