import { Avatar, Badge, Group, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { InactiveBadge } from '../../components/InactiveBadge';
import classes from '../../components/ListTable.module.css';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { useFormats } from '../../i18n/useFormats';
import { personName } from '../../ui/person-name';
import { RoleBadge } from './RoleBadge';

const UserFragment = graphql(`
  fragment MemberRow_user on User {
    id
    email
    firstName
    lastName
    role
    isActive
    createdAt
  }
`);

export function MemberRow(props: { user: FragmentType<typeof UserFragment> }) {
  const { t } = useTranslation();
  const { user: self, client } = useSignedIn();
  const { day } = useFormats(client.currency);
  const { search } = useLocation();
  const user = useFragment(UserFragment, props.user);
  const name = personName(user);
  return (
    <Table.Tr role="row" className={classes['row']}>
      <Table.Td role="cell">
        <Group gap="sm" wrap="nowrap">
          <Avatar size={34} radius="xl" name={name} color={user.isActive ? 'teja' : 'gray'} aria-hidden />
          <div>
            <Link
              className={classes['link']}
              to={{ pathname: `/team/${encodeURIComponent(user.id)}`, search }}
            >
              {name}
            </Link>
            {user.id === self.id && (
              <Badge variant="light" color="gray" tt="none" fw={500} size="sm" ml={8}>
                {t('team.you')}
              </Badge>
            )}
            {!user.isActive && <InactiveBadge text={t('team.inactive')} />}
            {name !== user.email && <span className={classes['under']}>{user.email}</span>}
          </div>
        </Group>
      </Table.Td>
      <Table.Td role="cell" className={classes['corner']}>
        <RoleBadge role={user.role} />
      </Table.Td>
      <Table.Td role="cell" className={`${classes['quiet']} ${classes['spare']}`}>
        <time dateTime={user.createdAt}>{day(user.createdAt)}</time>
      </Table.Td>
    </Table.Tr>
  );
}
