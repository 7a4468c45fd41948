import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import IconUserCheck from '@tabler/icons-react/dist/esm/icons/IconUserCheck.mjs';
import IconUserOff from '@tabler/icons-react/dist/esm/icons/IconUserOff.mjs';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '../../components/useConfirm';
import { useToasts } from '../../components/useToasts';
import { graphql } from '../../gql';
import { type Member_UserFragment } from '../../gql/graphql';
import { personName } from '../../ui/person-name';
import { forgetInvitations } from './forget-invitations';
import { forgetSessions } from './forget-sessions';

const SetUserActive = graphql(`
  mutation SetUserActive($id: ID!, $isActive: Boolean!) {
    setUserActive(id: $id, isActive: $isActive) {
      id
      ...Member_user
    }
  }
`);

/** Sends somebody away, after a question, or lets them in again. */
export function MemberAccess({ person }: { person: Member_UserFragment }) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const toasts = useToasts();
  const [set, { loading }] = useMutation(SetUserActive, {
    update: (cache) => {
      forgetSessions(cache);
      forgetInvitations(cache);
    },
  });
  const name = personName(person);
  const apply = (isActive: boolean) =>
    void set({ variables: { id: person.id, isActive } }).then(
      () => toasts.done(t(isActive ? 'team.activated' : 'team.deactivated', { name })),
      toasts.failed,
    );

  if (!person.isActive)
    return (
      <Button
        variant="light"
        leftSection={<IconUserCheck size={16} aria-hidden />}
        loading={loading}
        onClick={() => apply(true)}
        style={{ alignSelf: 'flex-start' }}
      >
        {t('team.activate')}
      </Button>
    );
  return (
    <Button
      variant="subtle"
      color="red"
      leftSection={<IconUserOff size={16} aria-hidden />}
      loading={loading}
      onClick={() =>
        confirm({
          title: t('team.deactivateTitle', { name }),
          text: t('team.deactivateText'),
          yes: t('team.deactivateConfirm'),
          grave: true,
          onYes: () => apply(false),
        })
      }
      style={{ alignSelf: 'flex-start' }}
    >
      {t('team.deactivate')}
    </Button>
  );
}
