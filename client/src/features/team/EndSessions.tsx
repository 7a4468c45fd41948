import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '../../components/useConfirm';
import { useToasts } from '../../components/useToasts';
import { graphql } from '../../gql';
import { forgetSessions } from './forget-sessions';

const EndOtherSessions = graphql(`
  mutation EndOtherSessions($userId: ID) {
    endOtherSessions(userId: $userId)
  }
`);

/** Ends every session of somebody, after a question; of the reader's own all but this one. */
export function EndSessions({ of }: { of?: { id: string; name: string } }) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const toasts = useToasts();
  const [end, { loading }] = useMutation(EndOtherSessions, { update: forgetSessions });
  const ask = () =>
    confirm({
      title: of ? t('sessions.endAllTitle', { name: of.name }) : t('sessions.endOthersTitle'),
      text: of ? t('sessions.endAllText') : t('sessions.endOthersText'),
      yes: t('sessions.endConfirm'),
      grave: true,
      onYes: () =>
        void end({ variables: of ? { userId: of.id } : {} }).then(
          () => toasts.done(t('sessions.allEnded')),
          toasts.failed,
        ),
    });
  return (
    <Button size="compact-sm" variant="subtle" color="red" loading={loading} onClick={ask}>
      {of ? t('sessions.endAll') : t('sessions.endOthers')}
    </Button>
  );
}
