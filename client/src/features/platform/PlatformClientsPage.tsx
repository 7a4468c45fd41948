import { useQuery } from '@apollo/client/react';
import { Group, Stack } from '@mantine/core';
import IconBuildings from '@tabler/icons-react/dist/esm/icons/IconBuildings.mjs';
import { useTranslation } from 'react-i18next';
import { mayOnPlatform } from '../../auth/platform-permissions';
import { useListState } from '../../components/useListState';
import { pageOf, readListView, writeListView, type ListView } from '../../components/list-view';
import { ListEmpty } from '../../components/ListEmpty';
import { ListFrame } from '../../components/ListFrame';
import { ListHeader } from '../../components/ListHeader';
import { ListTable } from '../../components/ListTable';
import classes from '../../components/ListTable.module.css';
import { SearchField } from '../../components/SearchField';
import { useAddressView } from '../../components/useAddressView';
import { graphql } from '../../gql';
import { usePageTitle } from '../../ui/usePageTitle';
import { PlatformClientRow } from './PlatformClientRow';
import { usePlatformPerson } from './usePlatformPerson';

const PlatformClients = graphql(`
  query PlatformClients($first: Int, $after: String, $last: Int, $before: String, $search: String) {
    platform {
      clients(first: $first, after: $after, last: $last, before: $before, search: $search) {
        totalCount
        nodes {
          id
          ...PlatformClientRow_client
        }
        pageInfo {
          ...Pager_pageInfo
        }
      }
    }
  }
`);

const readView = (params: URLSearchParams): ListView => readListView(params);
const writeView = (view: ListView): URLSearchParams => writeListView(view);

/** Every client that the operator's person reaches, with how it stands. */
export function PlatformClientsPage() {
  const { t } = useTranslation();
  const person = usePlatformPerson();
  const [view, change] = useAddressView(readView, writeView);
  const text = view.search.trim();
  const result = useQuery(PlatformClients, {
    variables: { ...(text ? { search: text } : {}), ...pageOf(view) },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const { shown, turning } = useListState(result);
  const clients = shown?.platform?.clients;
  usePageTitle(t('platform.clients'));

  const create = mayOnPlatform(person, 'platform:create-client')
    ? { text: t('platform.newClient'), to: '/platform/clients/new' }
    : undefined;
  const columns = [
    { text: t('platform.client') },
    { text: t('platform.statusColumn') },
    { text: t('platform.tierColumn') },
    { text: t('platform.plan'), className: classes['spare'] },
    { text: t('platform.size'), className: classes['spare'] },
    { text: t('platform.connections'), className: classes['spare'] },
  ];
  const rows = clients?.nodes.map((client) => <PlatformClientRow key={client.id} client={client} />);
  return (
    <Stack maw={1180} mx="auto" gap="lg">
      <ListHeader
        title={t('platform.clients')}
        count={clients && t('platform.clientCount', { count: clients.totalCount })}
        note={t(person?.reach === 'OWN' ? 'platform.reachOwn' : 'platform.reachAll')}
        menu={null}
        create={create}
      />
      <Group>
        <SearchField
          label={t('platform.search')}
          placeholder={t('platform.searchHint')}
          search={view.search}
          onChange={(search) => change({ search })}
        />
      </Group>
      <ListFrame
        view={view}
        onChange={change}
        error={result.error}
        onRetry={() => result.refetch()}
        pages={t('platform.pages')}
        pageInfo={clients?.pageInfo}
        busy={turning}
      >
        {rows?.length === 0 ? (
          <ListEmpty
            icon={IconBuildings}
            empty={t('platform.noClients')}
            hint={t('platform.noClientsHint')}
            create={create}
            noMatch={t('platform.noMatch')}
            onClear={text ? () => change({ search: '' }) : undefined}
          />
        ) : (
          <ListTable label={t('platform.clients')} columns={columns} rows={rows} busy={turning} />
        )}
      </ListFrame>
    </Stack>
  );
}
