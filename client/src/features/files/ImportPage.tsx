import { Anchor, Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import IconArrowLeft from '@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { may } from '../../auth/permissions';
import { Missing } from '../../components/Missing';
import { ProblemAlert } from '../../components/ProblemAlert';
import { usePageTitle } from '../../ui/usePageTitle';
import { FileDrop } from './FileDrop';
import { fileFault, fileKinds, type FileKind } from './file-kinds';
import { ImportPreview } from './ImportPreview';
import { ImportProgress } from './ImportProgress';
import { ImportVerdict } from './ImportVerdict';
import { useImport } from './useImport';

/** Takes a file in: choose it, see what it would do, and only then do it. */
export function ImportPage({ kind }: { kind: FileKind }) {
  const { t } = useTranslation();
  const { user } = useSignedIn();
  const { state, choose, start, again, reset } = useImport(kind);
  const [fault, setFault] = useState<'notCsv' | 'tooLarge'>();
  usePageTitle(t(`files.title.${kind}`));
  if (!may(user, fileKinds[kind].importVerb)) return <Missing title={t('app.notFound')} />;

  const take = (file: File) => {
    const wrong = fileFault(file);
    setFault(wrong);
    if (wrong === undefined) void choose(file);
  };
  return (
    <Stack maw={860} mx="auto" gap="lg">
      <div>
        <Anchor component={Link} to={`/${kind}`} size="sm">
          <Group gap={4} component="span" display="inline-flex">
            <IconArrowLeft size={14} aria-hidden />
            {t(`files.back.${kind}`)}
          </Group>
        </Anchor>
        <Title order={1} size="h2" mt={4}>
          {t(`files.title.${kind}`)}
        </Title>
        <Text c="dimmed" size="sm">
          {t(`files.hint.${kind}`)}
        </Text>
      </div>
      {state.step === 'choose' ? (
        <>
          <FileDrop onChoose={take} hint={t('files.chooseHint')} />
          <Group gap={6}>
            <Text size="sm" c="dimmed">
              {t('files.takes')}
            </Text>
            {fileKinds[kind].columns.map((column) => (
              <Code key={column}>{column}</Code>
            ))}
          </Group>
          {fault && <ProblemAlert error={undefined} message={t(`files.${fault}`)} />}
        </>
      ) : (
        <>
          <Group justify="space-between" gap="xs">
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              {state.file.name}
            </Text>
            {state.step !== 'done' && (
              <Button variant="default" size="xs" onClick={reset} disabled={state.step === 'sending'}>
                {t('files.other')}
              </Button>
            )}
          </Group>
          {(state.step === 'checking' || state.step === 'sending') && <ImportProgress {...state} />}
          {state.step === 'failed' && <ProblemAlert error={state.error} onRetry={() => void again()} />}
          {(state.step === 'checked' || state.step === 'done') && (
            <ImportVerdict
              kind={kind}
              answer={state.answer}
              done={state.step === 'done'}
              onStart={() => void start()}
              onReset={reset}
            />
          )}
          {state.step !== 'done' && <ImportPreview kind={kind} preview={state.preview} />}
        </>
      )}
    </Stack>
  );
}
