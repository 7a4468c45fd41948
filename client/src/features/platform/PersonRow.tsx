import { useMutation } from '@apollo/client/react';
import { NativeSelect, Switch, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readProblem } from '../../api/read-problem';
import { useToasts } from '../../components/useToasts';
import classes from '../../components/ListTable.module.css';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { type PlatformRole } from '../../gql/graphql';
import { personName } from '../../ui/person-name';
import { ROLES } from './roles';
import { usePlatformPerson } from './usePlatformPerson';

const User = graphql(`
  fragment PersonRow_user on PlatformUser {
    id
    email
    firstName
    lastName
    role
    reach
    isActive
  }
`);
const SetRole = graphql(`
  mutation SetPlatformRole($id: ID!, $role: PlatformRole!) {
    setPlatformUserRole(id: $id, role: $role) {
      id
      role
      reach
    }
  }
`);
const SetActive = graphql(`
  mutation SetPlatformActive($id: ID!, $isActive: Boolean!) {
    setPlatformUserActive(id: $id, isActive: $isActive) {
      id
      isActive
    }
  }
`);

/** One person. Nobody takes their own role or place away here; the server keeps the last SUPERADMIN whoever tries. */
export function PersonRow(props: { user: FragmentType<typeof User> }) {
  const { t } = useTranslation();
  const toasts = useToasts();
  const me = usePlatformPerson();
  const user = useFragment(User, props.user);
  const [setRole, roleResult] = useMutation(SetRole);
  const [setActive, activeResult] = useMutation(SetActive);
  const self = user.id === me?.id;
  const busy = roleResult.loading || activeResult.loading;

  const change = async (work: () => Promise<unknown>, done: string) => {
    try {
      await work();
      toasts.done(done);
    } catch (failure) {
      if (readProblem(failure).code === 'CONFLICT') toasts.refused(t('platform.lastSuperadmin'));
      else toasts.failed(failure);
    }
  };
  return (
    <Table.Tr role="row" className={classes['row']}>
      <Table.Td role="cell">
        <Text size="sm" fw={600}>
          {personName(user)} {self && `(${t('platform.you')})`}
        </Text>
        {personName(user) !== user.email && (
          <Text size="xs" c="dimmed">
            {user.email}
          </Text>
        )}
      </Table.Td>
      <Table.Td role="cell">
        <NativeSelect
          aria-label={t('platform.roleOf', { email: user.email })}
          size="xs"
          disabled={self || busy}
          data={ROLES.map((role) => ({ value: role, label: t(`platform.roles.${role}`) }))}
          value={user.role}
          onChange={({ currentTarget: { value } }) =>
            void change(
              () => setRole({ variables: { id: user.id, role: value as PlatformRole } }),
              t('platform.roleSet', { email: user.email }),
            )
          }
        />
      </Table.Td>
      <Table.Td role="cell" className={classes['quiet']}>
        {t(`platform.reaches.${user.reach}`)}
      </Table.Td>
      <Table.Td role="cell" className={classes['end']}>
        <Switch
          aria-label={t('platform.maySignInOf', { email: user.email })}
          disabled={self || busy}
          checked={user.isActive}
          onChange={({ currentTarget: { checked } }) =>
            void change(
              () => setActive({ variables: { id: user.id, isActive: checked } }),
              t(checked ? 'platform.letIn' : 'platform.shutOut', { email: user.email }),
            )
          }
        />
      </Table.Td>
    </Table.Tr>
  );
}
