import { DataList, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import { type AuditEntry_EntryFragment } from '../../gql/graphql';
import { useFormats } from '../../i18n/useFormats';
import { useDeviceName } from '../../ui/useDeviceName';
import { useEntryTexts } from './useEntryTexts';

export function AuditFacts({ entry }: { entry: AuditEntry_EntryFragment }) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { moment } = useFormats(client.currency);
  const { kind } = useEntryTexts();
  const device = useDeviceName();
  const facts = [
    [t('audit.who'), `${entry.actorLabel} (${t(`audit.kinds.${entry.actorKind}`)})`],
    [t('audit.when'), <time dateTime={entry.at}>{moment(entry.at)}</time>],
    [t('audit.from'), entry.ipAddress ?? t('orders.nobody')],
    [
      t('audit.with'),
      <span title={entry.userAgent ?? undefined}>
        {entry.userAgent ? device(entry.userAgent) : t('orders.nobody')}
      </span>,
    ],
    [
      kind(entry.entity),
      <Text span size="xs" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
        {entry.entityId ?? t('orders.nobody')}
      </Text>,
    ],
  ] as const;
  return (
    <DataList labelWidth="120px">
      {facts.map(([label, value]) => (
        <DataList.Item key={label}>
          <DataList.ItemLabel>{label}</DataList.ItemLabel>
          <DataList.ItemValue>{value}</DataList.ItemValue>
        </DataList.Item>
      ))}
    </DataList>
  );
}
