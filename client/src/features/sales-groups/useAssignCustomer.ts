import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useToasts } from '../../components/useToasts';
import { graphql } from '../../gql';
import { forgetGroupCustomers } from './forget-sales-groups';

const AssignCustomer = graphql(`
  mutation AssignCustomer($id: ID!, $salesGroupId: ID) {
    updateCustomer(id: $id, input: { salesGroupId: $salesGroupId }) {
      id
      salesGroup {
        id
        name
      }
    }
  }
`);

/** Puts a customer into a group, wherever they were before, or with no `into` out of it. */
type Assign = (customer: { id: string; name: string }, into: string | undefined) => Promise<void>;

export function useAssignCustomer(groupId: string): [Assign, boolean] {
  const { t } = useTranslation();
  const toasts = useToasts();
  const [mutate, { loading }] = useMutation(AssignCustomer, {
    update: (cache) => forgetGroupCustomers(cache, groupId),
  });
  const assign: Assign = async ({ id, name }, into) => {
    try {
      await mutate({ variables: { id, salesGroupId: into === undefined ? null : groupId } });
      toasts.done(
        into === undefined
          ? t('salesGroups.customerOut', { name })
          : t('salesGroups.customerIn', { name, group: into }),
      );
    } catch (failure) {
      toasts.failed(failure);
    }
  };
  return [assign, loading];
}
