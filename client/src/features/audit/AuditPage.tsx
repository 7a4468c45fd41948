import { useQuery } from '@apollo/client/react';
import { Stack } from '@mantine/core';
import IconHistory from '@tabler/icons-react/dist/esm/icons/IconHistory.mjs';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { useListState } from '../../components/useListState';
import { ListEmpty } from '../../components/ListEmpty';
import { ListFrame } from '../../components/ListFrame';
import { ListHeader } from '../../components/ListHeader';
import { ListTable } from '../../components/ListTable';
import classes from '../../components/ListTable.module.css';
import { OnlyFor } from '../../components/OnlyFor';
import { useAddressView } from '../../components/useAddressView';
import { graphql } from '../../gql';
import { useTimeZone } from '../../i18n/useFormats';
import { usePageTitle } from '../../ui/usePageTitle';
import { AuditFilters } from './AuditFilters';
import { AuditRow } from './AuditRow';
import { isFiltered, noFilter, readView, toVariables, writeView } from './audit-view';

const AuditLog = graphql(`
  query AuditLog($first: Int, $after: String, $last: Int, $before: String, $filter: AuditFilter) {
    auditLog(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      nodes {
        id
        ...AuditRow_entry
      }
      pageInfo {
        ...Pager_pageInfo
      }
    }
  }
`);

/** What was done in the company, the latest first; over it, at /audit/:entryId, one entry. */
export function AuditPage() {
  const { t } = useTranslation();
  usePageTitle(t('audit.title'));
  return (
    <OnlyFor verb="audit:read">
      <Log />
    </OnlyFor>
  );
}

function Log() {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const timeZone = useTimeZone();
  const [view, change] = useAddressView(readView, writeView);
  const result = useQuery(AuditLog, {
    variables: toVariables(view, timeZone),
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const { shown, turning } = useListState(result);
  const log = shown?.auditLog;
  const columns = [
    { text: t('audit.what') },
    { text: t('audit.who') },
    { text: t('audit.when') },
    { text: t('audit.from'), className: classes['spare'] },
  ];
  return (
    <Stack maw={1180} mx="auto" gap="lg">
      <ListHeader
        title={t('audit.title')}
        count={undefined}
        note={t('audit.note', { client: client.name })}
        menu={undefined}
        create={undefined}
      />
      <AuditFilters view={view} onChange={change} />
      <ListFrame
        view={view}
        onChange={change}
        error={result.error}
        onRetry={() => result.refetch()}
        pages={t('audit.pages')}
        pageInfo={log?.pageInfo}
        busy={turning}
      >
        {log?.nodes.length === 0 ? (
          <ListEmpty
            icon={IconHistory}
            empty={t('audit.empty')}
            hint={t('audit.emptyHint')}
            create={undefined}
            noMatch={t('audit.noMatch')}
            onClear={isFiltered(view) ? () => change(noFilter) : undefined}
          />
        ) : (
          <ListTable
            label={t('audit.title')}
            columns={columns}
            rows={log?.nodes.map((entry) => (
              <AuditRow key={entry.id} entry={entry} />
            ))}
            busy={turning}
          />
        )}
      </ListFrame>
      <Outlet />
    </Stack>
  );
}
