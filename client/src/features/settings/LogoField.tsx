import { useMutation } from '@apollo/client/react';
import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readProblem } from '../../api/read-problem';
import { useSignedIn } from '../../auth/AuthContext';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useConfirm } from '../../components/useConfirm';
import { useLogo } from '../../components/useLogo';
import { useToasts } from '../../components/useToasts';
import { graphql } from '../../gql';
import classes from './LogoField.module.css';
import { sendLogo } from './send-logo';

const RemoveLogo = graphql(`
  mutation RemoveLogo {
    removeLogo {
      id
      ...Branding_client
    }
  }
`);

const MOST_BYTES = 1024 * 1024;

interface Props {
  /** undefined where there is none. */
  url: string | undefined;
  onChanged: () => Promise<unknown>;
}

export function LogoField({ url, onChanged }: Props) {
  const { t } = useTranslation();
  const { user, client } = useSignedIn();
  const confirm = useConfirm();
  const toasts = useToasts();
  const picture = useLogo(url);
  const reset = useRef<() => void>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<{ error: unknown; message?: string }>();
  const [remove, removing] = useMutation(RemoveLogo);

  const send = async (file: File) => {
    // Else the same file, mended, could not be chosen again.
    reset.current?.();
    if (file.size > MOST_BYTES) return setProblem({ error: undefined, message: t('settings.logoTooLarge') });
    setBusy(true);
    setProblem(undefined);
    try {
      await sendLogo(user.id, file);
      await onChanged();
      toasts.done(t('settings.logoSaved'));
    } catch (error) {
      const known = ['BAD_USER_INPUT', 'BAD_REQUEST'].includes(readProblem(error).code);
      setProblem({ error, ...(known ? { message: t('settings.noPicture') } : {}) });
    } finally {
      setBusy(false);
    }
  };
  const askToRemove = () =>
    confirm({
      title: t('settings.removeLogoTitle'),
      text: t('settings.removeLogoText'),
      yes: t('settings.removeLogoConfirm'),
      grave: true,
      onYes: () => void remove().then(() => toasts.done(t('settings.logoRemoved')), toasts.failed),
    });

  return (
    <Stack gap="sm" role="group" aria-label={t('settings.logo')}>
      {problem && <ProblemAlert {...problem} />}
      <Group align="center">
        <div className={classes['frame']}>
          {picture ? (
            <img src={picture} alt={t('settings.logoOf', { client: client.name })} />
          ) : (
            <Text size="xs" c="dimmed" ta="center">
              {url ? t('app.loading') : t('settings.noLogo')}
            </Text>
          )}
        </div>
        <Stack gap={6} flex="1 1 220px">
          <Group gap="xs">
            <FileButton
              resetRef={reset}
              accept="image/png,image/jpeg,image/webp"
              onChange={(file) => file && void send(file)}
              inputProps={{ 'aria-label': t('settings.logo') }}
            >
              {(props) => (
                <Button {...props} variant="default" loading={busy}>
                  {url ? t('settings.changeLogo') : t('settings.chooseLogo')}
                </Button>
              )}
            </FileButton>
            {url && (
              <Button variant="subtle" color="red" loading={removing.loading} onClick={askToRemove}>
                {t('settings.removeLogo')}
              </Button>
            )}
          </Group>
          <Text size="xs" c="dimmed">
            {t('settings.logoHint')}
          </Text>
        </Stack>
      </Group>
    </Stack>
  );
}
