import { Anchor, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import IconArrowLeft from '@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAuth } from '../../auth/AuthContext';
import { type OwnAccount } from '../../auth/own-account';
import classes from './Playground.module.css';
import { SignInHere } from './SignInHere';
import { signAs } from './signing';

/** Whose token the requests carry: the dashboard's, or that of an account signed in just here. */
export function SigningBar() {
  const { t } = useTranslation();
  const { user } = useAuth();
  const [own, setOwn] = useState<OwnAccount>();
  const [asking, ask] = useDisclosure();
  useEffect(() => {
    signAs(own);
    return () => signAs(undefined);
  }, [own]);

  const email = own?.email ?? user?.email;
  return (
    <Group component="header" className={classes['bar']} px="md" py="xs" justify="space-between" gap="xs">
      <Group gap="md">
        <Anchor component={Link} to="/" size="sm" c="dimmed">
          <Group gap={4} component="span">
            <IconArrowLeft size={16} aria-hidden />
            {t('playground.back')}
          </Group>
        </Anchor>
        <Text component="h1" fw={600} size="sm">
          {t('playground.title')}
        </Text>
      </Group>
      <Group gap="sm">
        <Anchor component={Link} to="/isolation" size="sm">
          {t('playground.isolation')}
        </Anchor>
        <Text size="sm" c="dimmed" role="status">
          {email === undefined ? t('playground.anonymous') : t('playground.signedInAs', { email })}
        </Text>
        {own ? (
          <Button size="xs" variant="default" onClick={() => setOwn(undefined)}>
            {t('playground.forget')}
          </Button>
        ) : (
          <Button size="xs" variant={user ? 'default' : 'filled'} onClick={ask.open}>
            {user ? t('playground.useAnother') : t('playground.open')}
          </Button>
        )}
      </Group>
      <SignInHere
        opened={asking}
        onClose={ask.close}
        onSignedIn={(account) => {
          setOwn(account);
          ask.close();
        }}
      />
    </Group>
  );
}
