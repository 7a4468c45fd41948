import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/post';
import { learnClock } from '../../auth/token-clock';
import { graphql } from '../../gql';
import { type LoginInput } from '../../gql/graphql';
import { LoginForm } from '../entry/LoginForm';
import { type OwnAccount } from './signing';

const LoginHere = graphql(`
  mutation LoginHere($input: LoginInput!) {
    login(input: $input) {
      accessToken
      refreshToken
      user {
        id
        email
      }
    }
  }
`);

interface Props {
  opened: boolean;
  onClose: () => void;
  onSignedIn: (account: OwnAccount) => void;
}

export function SignInHere({ opened, onClose, onSignedIn }: Props) {
  const { t } = useTranslation();
  const login = async (input: LoginInput) => {
    const { user, accessToken, refreshToken } = (await ask(LoginHere, { input })).login;
    learnClock(accessToken);
    onSignedIn({ email: user.email, accessToken, refreshToken });
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('playground.signIn')}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <LoginForm login={login} />
    </Modal>
  );
}
