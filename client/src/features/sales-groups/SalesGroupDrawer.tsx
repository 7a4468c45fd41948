import { useQuery } from '@apollo/client/react';
import { Divider, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { may } from '../../auth/permissions';
import { DrawerWaiting } from '../../components/DrawerWaiting';
import { Missing } from '../../components/Missing';
import { PageDrawer } from '../../components/PageDrawer';
import { ProblemAlert } from '../../components/ProblemAlert';
import { graphql } from '../../gql';
import { DeleteSalesGroup } from './DeleteSalesGroup';
import { EditSalesGroup } from './EditSalesGroup';
import { GroupCustomers } from './GroupCustomers';

const SalesGroup = graphql(`
  query SalesGroup($id: ID!) {
    salesGroup(id: $id) {
      id
      name
      ...SalesGroupForm_group
    }
  }
`);

/** One sales group, over the others: its people, its price list and its customers. */
export function SalesGroupDrawer() {
  const { t } = useTranslation();
  const { user } = useSignedIn();
  const { groupId = '' } = useParams();
  // Always asked: a form must not begin from what the list read a while ago.
  const { data, error, refetch } = useQuery(SalesGroup, {
    variables: { id: groupId },
    fetchPolicy: 'network-only',
  });
  const group = data?.salesGroup;
  return (
    <PageDrawer title={group?.name ?? t('salesGroups.details')} parent="/sales-groups">
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <DrawerWaiting />}
      {group === null && <Missing title={t('salesGroups.missing')} />}
      {group && (
        <Stack gap="lg">
          <EditSalesGroup key={group.id} group={group} readOnly={!may(user, 'sales-group:update')} />
          <Divider />
          <GroupCustomers
            key={`customers-${group.id}`}
            groupId={group.id}
            name={group.name}
            readOnly={!may(user, 'customer:update')}
          />
          {may(user, 'sales-group:delete') && (
            <>
              <Divider />
              <DeleteSalesGroup id={group.id} name={group.name} />
            </>
          )}
        </Stack>
      )}
    </PageDrawer>
  );
}
