import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useConfirm } from '../../components/useConfirm';
import { useToasts } from '../../components/useToasts';
import { graphql } from '../../gql';
import { forgetApiKeys } from './forget-api-keys';

const RevokeApiKeyMutation = graphql(`
  mutation RevokeApiKey($id: ID!) {
    revokeApiKey(id: $id)
  }
`);

/** Ends a key for good, after a question: a program somewhere stops with it. */
export function RevokeApiKey({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const toasts = useToasts();
  const [revoke, { loading }] = useMutation(RevokeApiKeyMutation, { update: forgetApiKeys });
  const ask = () =>
    confirm({
      title: t('apiKeys.revokeTitle', { name }),
      text: t('apiKeys.revokeText'),
      yes: t('apiKeys.revokeConfirm'),
      grave: true,
      onYes: () =>
        void revoke({ variables: { id } }).then(
          () => toasts.done(t('apiKeys.revoked', { name })),
          toasts.failed,
        ),
    });
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="red"
      loading={loading}
      onClick={ask}
      aria-label={t('apiKeys.revokeOf', { name })}
    >
      {t('apiKeys.revoke')}
    </Button>
  );
}
