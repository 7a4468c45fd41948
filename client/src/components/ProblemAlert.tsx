import { Alert, Button, Stack, Text } from '@mantine/core';
import IconAlertCircle from '@tabler/icons-react/dist/esm/icons/IconAlertCircle.mjs';
import { useTranslation } from 'react-i18next';
import { problemText, traceText } from '../api/problem-text';
import { readProblem } from '../api/read-problem';

interface Props {
  error: unknown;
  onRetry?: (() => void) | undefined;
  /** For the page that knows better what it means. */
  message?: string;
  retryLabel?: string;
}

/** A failure in the reader's words; role="alert" reads it out when it appears. */
export function ProblemAlert({ error, onRetry, message, retryLabel }: Props) {
  const { t } = useTranslation();
  const problem = readProblem(error);
  const trace = traceText(t, problem);
  return (
    <Alert color="red" variant="light" icon={<IconAlertCircle size={18} aria-hidden />} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{message ?? problemText(t, problem)}</Text>
        {trace && (
          <Text size="xs" c="dimmed" ff="monospace">
            {trace}
          </Text>
        )}
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {retryLabel ?? t('app.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
