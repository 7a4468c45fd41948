import { useApolloClient } from '@apollo/client/react';
import { Button, Group, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToasts } from '../../components/useToasts';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { type OrderStatus } from '../../gql/graphql';
import { forgetLists } from './forget-lists';
import { transitions } from './transitions';
import { useSetOrderStatus } from './useSetOrderStatus';

const OrderFragment = graphql(`
  fragment OrderStatusButtons_order on Order {
    id
    code
    status
    version
    updatedAt
  }
`);

interface Props {
  order: FragmentType<typeof OrderFragment>;
  /** The server refused: what is shown is not what is there. */
  onStale: () => void;
}

export function OrderStatusButtons({ onStale, ...props }: Props) {
  const { t } = useTranslation();
  const toasts = useToasts();
  const { cache } = useApolloClient();
  const setStatus = useSetOrderStatus();
  const order = useFragment(OrderFragment, props.order);
  const { code, status } = order;
  const [wanted, setWanted] = useState<OrderStatus>();
  const loading = wanted !== undefined;

  const change = async (next: OrderStatus) => {
    setWanted(next);
    try {
      await setStatus(order, next);
      forgetLists(cache);
      toasts.done(t('order.changed', { code, status: t(`orders.statuses.${next}`) }));
    } catch (failure) {
      toasts.failed(failure);
      onStale();
    } finally {
      setWanted(undefined);
    }
  };
  const ask = (next: OrderStatus) => {
    // The one step that leads nowhere else.
    if (next !== 'CANCELLED') return void change(next);
    modals.openConfirmModal({
      title: t('order.cancelTitle', { code }),
      children: <Text size="sm">{t('order.cancelText')}</Text>,
      labels: { confirm: t('order.to.CANCELLED'), cancel: t('app.cancel') },
      confirmProps: { color: 'red.9' },
      onConfirm: () => void change(next),
    });
  };

  if (transitions[status].length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('order.done', { status: t(`orders.statuses.${status}`).toLowerCase() })}
      </Text>
    );
  }
  return (
    <Group gap="xs" role="group" aria-label={t('order.changeStatus')}>
      {transitions[status].map((next) => (
        <Button
          key={next}
          size="sm"
          {...(next === 'CANCELLED' ? { variant: 'default' } : {})}
          loading={wanted === next}
          disabled={loading}
          onClick={() => ask(next)}
        >
          {t(`order.to.${next}`)}
        </Button>
      ))}
    </Group>
  );
}
