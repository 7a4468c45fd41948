import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import { useConfirm } from '../../components/useConfirm';
import { useToasts } from '../../components/useToasts';
import { graphql } from '../../gql';
import { type Member_UserFragment } from '../../gql/graphql';
import { personName } from '../../ui/person-name';
import { forgetInvitations } from './forget-invitations';
import { forgetSessions } from './forget-sessions';
import { RoleField } from './RoleField';
import { reasonNotTo, rolesToGive } from './roles';

const SetUserRole = graphql(`
  mutation SetUserRole($id: ID!, $role: Role!) {
    setUserRole(id: $id, role: $role) {
      id
      ...Member_user
    }
  }
`);

/** Gives somebody another role; asks first, for it ends what they are doing. */
export function MemberRole({ person }: { person: Member_UserFragment }) {
  const { t } = useTranslation();
  const { user: self } = useSignedIn();
  const confirm = useConfirm();
  const toasts = useToasts();
  const [role, setRole] = useState(person.role);
  const [save, { loading }] = useMutation(SetUserRole, {
    update: (cache) => {
      forgetSessions(cache);
      // What they invited by a right that they lost ends with it.
      forgetInvitations(cache);
    },
  });
  const name = personName(person);
  const reason = reasonNotTo(self, 'user:set-role', person);
  if (reason === 'role') return null;
  if (reason)
    return (
      <Text size="sm" c="dimmed">
        {reason === 'self' ? t('team.ownRole') : t('team.ownerOnly')}
      </Text>
    );

  const ask = () =>
    confirm({
      title: t('team.roleTitle', { name, role: t(`roles.${role}`) }),
      text: t('team.roleText'),
      yes: t('team.roleConfirm'),
      onYes: () =>
        void save({ variables: { id: person.id, role } }).then(
          () => toasts.done(t('team.roleSaved', { name, role: t(`roles.${role}`) })),
          toasts.failed,
        ),
    });
  return (
    <Stack>
      <RoleField roles={rolesToGive(self)} value={role} onChange={setRole} />
      <Group justify="flex-end">
        <Button variant="light" disabled={role === person.role} loading={loading} onClick={ask}>
          {t('team.saveRole')}
        </Button>
      </Group>
    </Stack>
  );
}
