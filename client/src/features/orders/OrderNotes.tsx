import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readProblem } from '../../api/read-problem';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useToasts } from '../../components/useToasts';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { NotesConflict } from './NotesConflict';

const OrderFragment = graphql(`
  fragment OrderNotes_order on Order {
    id
    notes
    version
  }
`);

const UpdateOrderNotes = graphql(`
  mutation UpdateOrderNotes($id: ID!, $input: UpdateOrderInput!) {
    updateOrder(id: $id, input: $input) {
      id
      notes
      version
      updatedAt
    }
  }
`);

interface Props {
  order: FragmentType<typeof OrderFragment>;
  /** For roles that may look only. */
  readOnly: boolean;
  reload: () => Promise<unknown>;
}

/** Saves with the version that was read: two people who edit at once don't overwrite each other unseen. */
export function OrderNotes({ reload, readOnly, ...props }: Props) {
  const { t } = useTranslation();
  const toasts = useToasts();
  const order = useFragment(OrderFragment, props.order);
  const [update, { loading }] = useMutation(UpdateOrderNotes);
  // The draft keeps the version it began from, whatever the list behind refreshes meanwhile.
  const [draft, setDraft] = useState<{ text: string; version: number }>();
  const [conflict, setConflict] = useState(false);
  const [error, setError] = useState<unknown>();
  const saved = order.notes ?? '';

  const save = async ({ text, version }: { text: string; version: number }) => {
    setError(undefined);
    try {
      await update({ variables: { id: order.id, input: { notes: text, version } } });
      setDraft(undefined);
      setConflict(false);
      toasts.done(t('order.notesSaved'));
    } catch (failure) {
      if (readProblem(failure).code !== 'CONFLICT') return setError(failure);
      await reload().then(() => setConflict(true), setError);
    }
  };

  return (
    <Stack gap="sm">
      <Textarea
        label={t('orders.notes')}
        placeholder={t('orders.noNotes')}
        autosize
        minRows={3}
        maxRows={12}
        readOnly={readOnly}
        value={draft?.text ?? saved}
        onChange={({ currentTarget }) =>
          setDraft({ text: currentTarget.value, version: draft?.version ?? order.version })
        }
      />
      {conflict && (
        <NotesConflict
          theirs={saved}
          onTakeTheirs={() => {
            setDraft(undefined);
            setConflict(false);
          }}
        />
      )}
      {Boolean(error) && <ProblemAlert error={error} />}
      {!readOnly && (
        <Group justify="flex-end">
          <Button
            variant="light"
            loading={loading}
            disabled={draft === undefined || draft.text === saved}
            // After a conflict was shown, saving again means: over what is there now.
            onClick={() => draft && void save(conflict ? { ...draft, version: order.version } : draft)}
          >
            {t('order.saveNotes')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
