import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FaultTable } from './FaultTable';
import { type FileKind } from './file-kinds';
import { type ImportAnswer } from './import-answer';

interface Props {
  kind: FileKind;
  answer: ImportAnswer;
  /** It was taken in; else it was only checked. */
  done: boolean;
  onStart: () => void;
  onReset: () => void;
}

/** What the server said of the file, and what comes next. */
export function ImportVerdict({ kind, answer, done, onStart, onReset }: Props) {
  const { t } = useTranslation();
  const { created, updated, unchanged, count } = answer;
  if (count > 0)
    return (
      <>
        <Alert
          role="alert"
          color="red"
          variant="light"
          icon={<IconAlertTriangle size={18} aria-hidden />}
          title={t('files.hasFaults', { count })}
        >
          {t('files.mend')}
        </Alert>
        <FaultTable answer={answer} />
      </>
    );
  const counts = [
    t('files.created', { count: created }),
    t('files.updated', { count: updated }),
    t('files.unchanged', { count: unchanged }),
  ].join(' · ');
  const changes = created + updated;
  return (
    <Alert
      role="status"
      color="teal"
      variant="light"
      icon={<IconCheck size={18} aria-hidden />}
      title={done ? t('files.done') : changes > 0 ? t('files.ready') : t('files.nothingNew')}
    >
      <Stack gap="sm">
        <Text size="sm">{counts}</Text>
        <Group gap="xs">
          {done && (
            <Button component={Link} to={`/${kind}`}>
              {t(`files.see.${kind}`)}
            </Button>
          )}
          {done && (
            <Button variant="default" onClick={onReset}>
              {t('files.another')}
            </Button>
          )}
          {!done && changes > 0 && <Button onClick={onStart}>{t('files.start', { count: changes })}</Button>}
        </Group>
      </Stack>
    </Alert>
  );
}
