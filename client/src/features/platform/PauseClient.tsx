import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import IconPlayerPause from '@tabler/icons-react/dist/esm/icons/IconPlayerPause.mjs';
import IconPlayerPlay from '@tabler/icons-react/dist/esm/icons/IconPlayerPlay.mjs';
import { useTranslation } from 'react-i18next';
import { useToasts } from '../../components/useToasts';
import { graphql } from '../../gql';
import { type ClientStatus } from '../../gql/graphql';
import { SlugDialog } from './SlugDialog';

const Pause = graphql(`
  mutation PauseClient($slug: String!) {
    pauseClient(slug: $slug) {
      id
      status
    }
  }
`);
const Resume = graphql(`
  mutation ResumeClient($slug: String!) {
    resumeClient(slug: $slug) {
      id
      status
    }
  }
`);

interface Props {
  slug: string;
  name: string;
  status: ClientStatus;
}

/** Stops a client, after its short name was typed; lets it go on, at once. */
export function PauseClient({ slug, name, status }: Props) {
  const { t } = useTranslation();
  const toasts = useToasts();
  const [asking, ask] = useDisclosure();
  const [pause, pausing] = useMutation(Pause, { variables: { slug } });
  const [resume, resuming] = useMutation(Resume, { variables: { slug } });

  const stop = async () => {
    try {
      await pause();
      ask.close();
      toasts.done(t('platform.paused', { name }));
    } catch (failure) {
      toasts.failed(failure);
    }
  };
  const go = async () => {
    try {
      await resume();
      toasts.done(t('platform.resumed', { name }));
    } catch (failure) {
      toasts.failed(failure);
    }
  };
  if (status === 'PAUSED')
    return (
      <Button
        leftSection={<IconPlayerPlay size={16} aria-hidden />}
        loading={resuming.loading}
        onClick={() => void go()}
      >
        {t('platform.resume')}
      </Button>
    );
  if (status !== 'ACTIVE') return null;
  return (
    <>
      <Button variant="default" leftSection={<IconPlayerPause size={16} aria-hidden />} onClick={ask.open}>
        {t('platform.pause')}
      </Button>
      {/* Mounted anew each time: what was typed before is gone. */}
      {asking && (
        <SlugDialog
          opened
          onClose={ask.close}
          title={t('platform.pauseTitle', { name })}
          text={t('platform.pauseText')}
          slug={slug}
          confirm={t('platform.pause')}
          busy={pausing.loading}
          onConfirmed={() => void stop()}
        />
      )}
    </>
  );
}
