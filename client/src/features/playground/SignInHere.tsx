import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { signInHere, type OwnAccount } from '../../auth/own-account';
import { type LoginInput } from '../../gql/graphql';
import { LoginForm } from '../entry/LoginForm';

interface Props {
  opened: boolean;
  onClose: () => void;
  onSignedIn: (account: OwnAccount) => void;
}

export function SignInHere({ opened, onClose, onSignedIn }: Props) {
  const { t } = useTranslation();
  const login = async (input: LoginInput) => {
    onSignedIn(await signInHere(input));
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
