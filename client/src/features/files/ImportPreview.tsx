import { Badge, Paper, ScrollArea, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fileKinds, type FileKind } from './file-kinds';
import classes from './ImportPreview.module.css';
import { type Preview } from './read-preview';

interface Props {
  kind: FileKind;
  preview: Preview;
}

/** The first lines as they will be read, and which columns mean something. */
export function ImportPreview({ kind, preview: { header, lines } }: Props) {
  const { t } = useTranslation();
  const known = (name: string) => fileKinds[kind].columns.includes(name.toLowerCase());
  if (header.length === 0) return null;
  return (
    <Paper withBorder radius="lg" style={{ overflow: 'hidden' }}>
      <ScrollArea type="auto">
        <Table className={classes['table']} aria-label={t('files.firstLines')}>
          <Table.Thead>
            <Table.Tr>
              {header.map((name, index) => (
                <Table.Th key={index}>
                  <Badge
                    variant="light"
                    color={known(name) ? 'teal' : 'red'}
                    tt="none"
                    fw={550}
                    size="lg"
                    autoContrast
                  >
                    {name || '—'}
                  </Badge>
                  <Text span className={classes['meaning']}>
                    {known(name)
                      ? t(`files.columns.${name.toLowerCase() as 'sku'}`)
                      : t('files.unknownColumn')}
                  </Text>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((cells, index) => (
              <Table.Tr key={index}>
                {header.map((_, column) => (
                  <Table.Td key={column} className={classes['cell']} title={cells[column]}>
                    {cells[column]}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </Paper>
  );
}
