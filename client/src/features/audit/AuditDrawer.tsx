import { useQuery } from '@apollo/client/react';
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DrawerWaiting } from '../../components/DrawerWaiting';
import { Missing } from '../../components/Missing';
import { PageDrawer } from '../../components/PageDrawer';
import { ProblemAlert } from '../../components/ProblemAlert';
import { graphql, useFragment as unmask } from '../../gql';
import { AuditDiff } from './AuditDiff';
import { AuditEntryFragment } from './audit-entry';
import { AuditFacts } from './AuditFacts';
import { AuditLinks } from './AuditLinks';
import { useEntryTexts } from './useEntryTexts';

const Entry = graphql(`
  query AuditEntry($id: ID!) {
    auditLog(first: 1, filter: { id: $id }) {
      nodes {
        id
        ...AuditEntry_entry
      }
    }
  }
`);

/** One entry of the log: who, when, where from, and each field as it was and as it became. */
export function AuditDrawer() {
  const { t } = useTranslation();
  const { entryId = '' } = useParams();
  const { title } = useEntryTexts();
  // What is on record never changes.
  const { data, error, refetch } = useQuery(Entry, { variables: { id: entryId } });
  const entry = unmask(AuditEntryFragment, data?.auditLog?.nodes[0]);
  return (
    <PageDrawer title={entry ? title(entry) : t('audit.details')} parent="/audit">
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <DrawerWaiting />}
      {data && !entry && <Missing title={t('audit.missing')} />}
      {entry && (
        <Stack gap="lg">
          <AuditFacts entry={entry} />
          <AuditDiff entry={entry} />
          <AuditLinks entry={entry} />
        </Stack>
      )}
    </PageDrawer>
  );
}
