import { useQuery } from '@apollo/client/react';
import { Stack } from '@mantine/core';
import IconKey from '@tabler/icons-react/dist/esm/icons/IconKey.mjs';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { useListState } from '../../components/useListState';
import { ListEmpty } from '../../components/ListEmpty';
import { ListFrame } from '../../components/ListFrame';
import { ListHeader } from '../../components/ListHeader';
import { ListTable } from '../../components/ListTable';
import classes from '../../components/ListTable.module.css';
import { OnlyFor } from '../../components/OnlyFor';
import { pageOf, readPagesView, writePagesView } from '../../components/list-view';
import { useAddressView } from '../../components/useAddressView';
import { graphql } from '../../gql';
import { usePageTitle } from '../../ui/usePageTitle';
import { ApiKeyRow } from './ApiKeyRow';

const ApiKeys = graphql(`
  query ApiKeys($first: Int, $after: String, $last: Int, $before: String) {
    apiKeys(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes {
        id
        ...ApiKeyRow_key
      }
      pageInfo {
        ...Pager_pageInfo
      }
    }
  }
`);

/** The keys of the programs that act for the company. */
export function ApiKeysPage() {
  const { t } = useTranslation();
  usePageTitle(t('apiKeys.title'));
  return (
    <OnlyFor verb="api-key:read">
      <Keys />
    </OnlyFor>
  );
}

function Keys() {
  const { t } = useTranslation();
  const [view, change] = useAddressView(readPagesView, writePagesView);
  const result = useQuery(ApiKeys, {
    variables: pageOf(view),
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const { shown, turning } = useListState(result);
  const keys = shown?.apiKeys;
  const columns = [
    { text: t('apiKeys.name') },
    { text: t('apiKeys.verbs') },
    { text: t('apiKeys.lastUsed') },
    { text: t('apiKeys.expires'), className: classes['spare'] },
    { text: t('apiKeys.revoke'), className: classes['number'] },
  ];
  return (
    <Stack maw={1180} mx="auto" gap="lg">
      <ListHeader
        title={t('apiKeys.title')}
        count={keys ? t('apiKeys.count', { count: keys.totalCount }) : undefined}
        note={t('apiKeys.note')}
        menu={undefined}
        create={{ text: t('apiKeys.new'), to: '/api-keys/new' }}
      />
      <ListFrame
        view={view}
        onChange={change}
        error={result.error}
        onRetry={() => result.refetch()}
        pages={t('apiKeys.pages')}
        pageInfo={keys?.pageInfo}
        busy={turning}
      >
        {keys?.nodes.length === 0 ? (
          <ListEmpty
            icon={IconKey}
            empty={t('apiKeys.empty')}
            hint={t('apiKeys.emptyHint')}
            create={{ text: t('apiKeys.new'), to: '/api-keys/new' }}
            noMatch=""
            onClear={undefined}
          />
        ) : (
          <ListTable
            label={t('apiKeys.title')}
            columns={columns}
            rows={keys?.nodes.map((key) => (
              <ApiKeyRow key={key.id} apiKey={key} />
            ))}
            busy={turning}
          />
        )}
      </ListFrame>
      <Outlet />
    </Stack>
  );
}
