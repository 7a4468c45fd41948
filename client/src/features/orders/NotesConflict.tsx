import { Alert, Blockquote, Button, Stack, Text } from '@mantine/core';
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import { useTranslation } from 'react-i18next';

interface Props {
  theirs: string;
  onTakeTheirs: () => void;
}

export function NotesConflict({ theirs, onTakeTheirs }: Props) {
  const { t } = useTranslation();
  return (
    <Alert
      role="alert"
      color="yellow"
      variant="light"
      icon={<IconUsers size={18} aria-hidden />}
      title={t('order.conflictTitle')}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('order.conflictTheirs')}</Text>
        <Blockquote p="xs" w="100%" color="yellow" fz="sm" style={{ whiteSpace: 'pre-wrap' }}>
          {theirs || t('order.conflictEmpty')}
        </Blockquote>
        <Text size="sm">{t('order.conflictHint')}</Text>
        <Button size="xs" variant="default" onClick={onTakeTheirs}>
          {t('order.conflictUse')}
        </Button>
      </Stack>
    </Alert>
  );
}
