import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../auth/AuthContext';
import { ClientMark } from '../../../components/ClientMark';
import { graphql, useFragment, type FragmentType } from '../../../gql';
import { useFormats } from '../../../i18n/useFormats';
import classes from './PackingSlip.module.css';

const OrderFragment = graphql(`
  fragment SlipPage_order on Order {
    code
    createdAt
    notes
    customer {
      id
      code
      name
      contacts {
        id
        address
        phone
      }
    }
    items {
      id
      quantity
      product {
        id
        sku
        name
      }
    }
  }
`);

/** What goes into the parcel, without prices: it may be a present. */
export function SlipPage(props: { order: FragmentType<typeof OrderFragment> }) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { day } = useFormats(client.currency);
  const { code, createdAt, notes, customer, items } = useFragment(OrderFragment, props.order);
  const contact = customer?.contacts.find(({ address }) => address) ?? customer?.contacts[0];
  return (
    <article className={classes['page']}>
      <header className={classes['head']}>
        <div>
          <ClientMark height={48} />
          <Text fw={600}>{client.name}</Text>
          <Title order={1} size="h2">
            {t('slip.title', { code })}
          </Title>
          <time dateTime={createdAt}>{day(createdAt)}</time>
        </div>
        {customer && (
          <address style={{ fontStyle: 'normal' }}>
            <Text fw={600}>{customer.name}</Text>
            <Text size="sm">{customer.code}</Text>
            {contact?.address && (
              <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
                {contact.address}
              </Text>
            )}
            {contact?.phone && <Text size="sm">{contact.phone}</Text>}
          </address>
        )}
      </header>
      <Table aria-label={t('order.items')} horizontalSpacing="xs" verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={40} aria-label={t('slip.packed')} />
            <Table.Th>{t('slip.sku')}</Table.Th>
            <Table.Th>{t('order.product')}</Table.Th>
            <Table.Th ta="right">{t('order.quantity')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ id, quantity, product }) => (
            <Table.Tr key={id}>
              <Table.Td>
                <span className={classes['box']} aria-hidden />
              </Table.Td>
              <Table.Td>{product.sku}</Table.Td>
              <Table.Td>{product.name}</Table.Td>
              <Table.Td ta="right" fw={600}>
                {quantity}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {items.length === 0 && (
        <Text c="dimmed" mt="md">
          {t('slip.noItems')}
        </Text>
      )}
      {notes && <p className={classes['notes']}>{notes}</p>}
    </article>
  );
}
