import { Paper, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { faultText } from './fault-text';
import { type ImportAnswer } from './import-answer';

/** What is wrong, line by line; of very many the first. */
export function FaultTable({ answer: { count, errors } }: { answer: ImportAnswer }) {
  const { t } = useTranslation();
  return (
    <Paper withBorder radius="lg" style={{ overflow: 'hidden' }}>
      <Table aria-label={t('files.faults')} verticalSpacing="xs">
        <Table.Thead style={{ background: 'var(--vc-band)' }}>
          <Table.Tr>
            <Table.Th w={64}>{t('files.line')}</Table.Th>
            <Table.Th w={104}>{t('files.column')}</Table.Th>
            <Table.Th>{t('files.whatIsWrong')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {errors.map(({ line, column, message }, index) => (
            <Table.Tr key={index}>
              <Table.Td>{line}</Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{column ?? '—'}</Table.Td>
              <Table.Td>{faultText(t, message)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {count > errors.length && (
        <Text size="sm" c="dimmed" p="sm">
          {t('files.moreFaults', { count: count - errors.length })}
        </Text>
      )}
    </Paper>
  );
}
