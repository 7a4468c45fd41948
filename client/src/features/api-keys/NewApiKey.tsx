import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CopyField } from '../../components/CopyField';
import { OnlyFor } from '../../components/OnlyFor';
import { PageDrawer } from '../../components/PageDrawer';
import { ApiKeyForm } from './ApiKeyForm';

/** Makes a key, over the list; then shows its text, once. */
export function NewApiKey() {
  const { t } = useTranslation();
  const [made, setMade] = useState<{ name: string; text: string }>();
  return (
    <PageDrawer title={t('apiKeys.new')} parent="/api-keys">
      <OnlyFor verb="api-key:create">{made ? <Ready {...made} /> : <ApiKeyForm onMade={setMade} />}</OnlyFor>
    </PageDrawer>
  );
}

function Ready({ name, text }: { name: string; text: string }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <div role="status">
        <Text fw={600}>{t('apiKeys.ready', { name })}</Text>
        <Text size="sm" c="dimmed">
          {t('apiKeys.readyHint')}
        </Text>
      </div>
      <CopyField label={t('apiKeys.key')} value={text} />
      <Group justify="flex-end">
        <Button component={Link} to="/api-keys" variant="light">
          {t('apiKeys.kept')}
        </Button>
      </Group>
    </Stack>
  );
}
