import { Paper, Stack } from '@mantine/core';
import { useState } from 'react';
import { useFragment as unmask, type FragmentType } from '../../../gql';
import { OrderRowFragment } from '../OrderRow';
import { type Selection } from '../useSelection';
import classes from './Bulk.module.css';
import { BulkBar } from './BulkBar';
import { BulkOutcome } from './BulkOutcome';
import { type BulkResult } from './useBulkStatus';

interface Props {
  orders: readonly FragmentType<typeof OrderRowFragment>[];
  selection: Selection;
}

/** Moves on what is selected; what was refused stays selected. */
export function BulkStatus({ orders, selection }: Props) {
  const [result, setResult] = useState<BulkResult>();
  const selected = unmask(OrderRowFragment, orders).filter(({ id }) => selection.ids.includes(id));
  return (
    <Stack gap="xs" className={classes['stays'] ?? ''}>
      {result && (
        <Paper shadow="md" radius="md">
          <BulkOutcome result={result} onClose={() => setResult(undefined)} />
        </Paper>
      )}
      {selected.length > 0 && (
        <BulkBar
          orders={selected}
          onClear={() => selection.keep([])}
          onDone={(found) => {
            setResult(found);
            selection.keep(found.refused.map(({ id }) => id));
          }}
        />
      )}
    </Stack>
  );
}
