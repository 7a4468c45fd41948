import { Stack, Text } from '@mantine/core';
import IconFileUpload from '@tabler/icons-react/dist/esm/icons/IconFileUpload.mjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './FileDrop.module.css';

/** The browser's own file field, made large: to click on, to drop on, and to reach by keyboard. */
export function FileDrop({ onChoose, hint }: { onChoose: (file: File) => void; hint: string }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  return (
    <label className={classes['drop']} data-over={over || undefined}>
      <Stack align="center" gap={4} aria-hidden>
        <IconFileUpload size={32} stroke={1.5} />
        <Text fw={600} ta="center">
          {t('files.choose')}
        </Text>
        <Text size="sm" c="dimmed" ta="center">
          {hint}
        </Text>
      </Stack>
      <input
        className={classes['input']}
        type="file"
        accept=".csv,text/csv"
        aria-label={t('files.choose')}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // So that the same file, mended, can be chosen again.
          if (file) onChoose(file);
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
