import { useQuery } from '@apollo/client/react';
import { Button, Container, Group, Skeleton } from '@mantine/core';
import IconChevronLeft from '@tabler/icons-react/dist/esm/icons/IconChevronLeft.mjs';
import IconPrinter from '@tabler/icons-react/dist/esm/icons/IconPrinter.mjs';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Missing } from '../../../components/Missing';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { graphql } from '../../../gql';
import { usePageTitle } from '../../../ui/usePageTitle';
import classes from './PackingSlip.module.css';
import { SlipPage } from './SlipPage';

const OrderSlip = graphql(`
  query OrderSlip($id: ID!) {
    order(id: $id) {
      id
      code
      ...SlipPage_order
    }
  }
`);

/** A page for the warehouse and the parcel, without anything around it. */
export function PackingSlip() {
  const { t } = useTranslation();
  const { orderId = '' } = useParams();
  const { data, error, refetch } = useQuery(OrderSlip, {
    variables: { id: orderId },
    fetchPolicy: 'cache-and-network',
  });
  usePageTitle(t('slip.title', { code: data?.order?.code ?? '' }));
  return (
    <Container size="sm" py="lg" component="main">
      <Group justify="space-between" mb="lg" className={classes['tools']}>
        <Button
          component={Link}
          to={`/orders/${encodeURIComponent(orderId)}`}
          variant="subtle"
          color="gray"
          leftSection={<IconChevronLeft size={16} aria-hidden />}
        >
          {t('slip.back')}
        </Button>
        <Button
          leftSection={<IconPrinter size={16} aria-hidden />}
          disabled={!data?.order}
          onClick={() => window.print()}
        >
          {t('slip.print')}
        </Button>
      </Group>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={420} radius="lg" />}
      {data?.order === null && <Missing title={t('order.missing')} />}
      {data?.order && <SlipPage order={data.order} />}
    </Container>
  );
}
