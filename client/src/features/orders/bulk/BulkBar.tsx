import { Button, CloseButton, Group, Paper, Progress, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { type OrderRow_OrderFragment, type OrderStatus } from '../../../gql/graphql';
import { transitions } from '../transitions';
import classes from './Bulk.module.css';
import { CancelQuestion } from './CancelQuestion';
import { useBulkStatus, type BulkResult } from './useBulkStatus';

const steps = ['CONFIRMED', 'SHIPPED', 'CANCELLED'] as const satisfies readonly OrderStatus[];

interface Props {
  orders: readonly OrderRow_OrderFragment[];
  onClear: () => void;
  onDone: (result: BulkResult) => void;
}

/** What can be done with the orders that are selected; each step counts those that can take it. */
export function BulkBar({ orders, onClear, onDone }: Props) {
  const { t } = useTranslation();
  const { progress, run } = useBulkStatus();
  const [asking, question] = useDisclosure();
  const ready = (status: OrderStatus) => orders.filter((order) => transitions[order.status].includes(status));
  const start = async (status: OrderStatus) => onDone(await run(ready(status), status));
  // The one step that leads nowhere else is asked about.
  const take = (status: OrderStatus) => (status === 'CANCELLED' ? question.open() : void start(status));

  return (
    <Paper
      withBorder
      shadow="md"
      radius="lg"
      p="sm"
      className={classes['bar'] ?? ''}
      role="region"
      aria-label={t('bulk.label')}
    >
      <Group gap={6} wrap="nowrap">
        {!progress && <CloseButton aria-label={t('bulk.clear')} onClick={onClear} />}
        <Text size="sm" fw={600} role="status">
          {progress
            ? t('bulk.progress', { done: progress.done + 1, of: progress.of })
            : t('bulk.selected', { count: orders.length })}
        </Text>
      </Group>
      {progress ? (
        <Progress
          flex="1 1 160px"
          value={(100 * progress.done) / progress.of}
          aria-label={t('bulk.label')}
          animated
        />
      ) : (
        <Group gap="xs">
          {steps.map((status) => {
            const count = ready(status).length;
            return (
              <Button
                key={status}
                size="xs"
                variant={status === 'CANCELLED' ? 'default' : 'filled'}
                disabled={count === 0}
                onClick={() => take(status)}
              >
                {t(`bulk.to.${status}`)}
                {count > 0 && ` (${count})`}
              </Button>
            );
          })}
        </Group>
      )}
      <CancelQuestion
        opened={asking}
        count={ready('CANCELLED').length}
        onClose={question.close}
        onYes={() => {
          question.close();
          void start('CANCELLED');
        }}
      />
    </Paper>
  );
}
