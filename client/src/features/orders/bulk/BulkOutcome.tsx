import { Alert, List, Stack, Text } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { problemText } from '../../../api/problem-text';
import { readProblem } from '../../../api/read-problem';
import { type BulkResult } from './useBulkStatus';

interface Props {
  result: BulkResult;
  onClose: () => void;
}

/** How it went: how many moved on, and each one that did not, with the reason. */
export function BulkOutcome({ result: { status, done, refused }, onClose }: Props) {
  const { t } = useTranslation();
  const clean = refused.length === 0;
  return (
    <Alert
      role={clean ? 'status' : 'alert'}
      color={clean ? 'teal' : 'yellow'}
      variant="light"
      icon={clean ? <IconCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />}
      title={t('bulk.done', { count: done, status: t(`orders.statuses.${status}`).toLowerCase() })}
      withCloseButton
      closeButtonLabel={t('app.close')}
      onClose={onClose}
    >
      {!clean && (
        <Stack gap={4}>
          <Text size="sm">{t('bulk.refused', { count: refused.length })}</Text>
          <List size="sm">
            {refused.map(({ id, code, failure }) => (
              <List.Item key={id}>
                <Link to={`/orders/${encodeURIComponent(id)}`}>{code}</Link>:{' '}
                {problemText(t, readProblem(failure))}
              </List.Item>
            ))}
          </List>
        </Stack>
      )}
    </Alert>
  );
}
