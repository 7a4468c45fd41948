import { useMutation } from '@apollo/client/react';
import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import classes from '../../components/ListTable.module.css';
import { useConfirm } from '../../components/useConfirm';
import { useToasts } from '../../components/useToasts';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { useFormats } from '../../i18n/useFormats';
import { forgetInvitations } from './forget-invitations';
import { RoleBadge } from './RoleBadge';

const InvitationFragment = graphql(`
  fragment InvitationRow_invitation on Invitation {
    id
    email
    role
    expiresAt
  }
`);

const RevokeInvitation = graphql(`
  mutation RevokeInvitation($id: ID!) {
    revokeInvitation(id: $id)
  }
`);

export function InvitationRow(props: { invitation: FragmentType<typeof InvitationFragment> }) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { moment } = useFormats(client.currency);
  const confirm = useConfirm();
  const toasts = useToasts();
  const { id, email, role, expiresAt } = useFragment(InvitationFragment, props.invitation);
  const [revoke, { loading }] = useMutation(RevokeInvitation, { update: forgetInvitations });

  const ask = () =>
    confirm({
      title: t('invitations.revokeTitle', { email }),
      text: t('invitations.revokeText'),
      yes: t('invitations.revokeConfirm'),
      grave: true,
      onYes: () =>
        void revoke({ variables: { id } }).then(
          () => toasts.done(t('invitations.revoked', { email })),
          toasts.failed,
        ),
    });
  return (
    <Table.Tr role="row" className={classes['row']}>
      <Table.Td role="cell" className={classes['long']}>
        {email}
      </Table.Td>
      <Table.Td role="cell">
        <RoleBadge role={role} />
      </Table.Td>
      <Table.Td role="cell" className={classes['quiet']}>
        <time dateTime={expiresAt}>{moment(expiresAt)}</time>
      </Table.Td>
      <Table.Td role="cell" className={`${classes['number']} ${classes['end']}`}>
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          loading={loading}
          onClick={ask}
          aria-label={t('invitations.revokeOf', { email })}
        >
          {t('invitations.revoke')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
