import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import classes from '../../components/ListTable.module.css';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { useFormats } from '../../i18n/useFormats';
import { useEntryTexts } from './useEntryTexts';

const EntryFragment = graphql(`
  fragment AuditRow_entry on AuditEntry {
    id
    at
    action
    entity
    actorKind
    actorLabel
    before
    after
    ipAddress
  }
`);

export function AuditRow(props: { entry: FragmentType<typeof EntryFragment> }) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { moment } = useFormats(client.currency);
  const { search } = useLocation();
  const { title, detail } = useEntryTexts();
  const entry = useFragment(EntryFragment, props.entry);
  const under = detail(entry);
  return (
    <Table.Tr role="row" className={classes['row']}>
      <Table.Td role="cell" className={classes['long']}>
        <Link className={classes['link']} to={{ pathname: `/audit/${encodeURIComponent(entry.id)}`, search }}>
          {title(entry)}
        </Link>
        {under && <span className={classes['under']}>{under}</span>}
      </Table.Td>
      <Table.Td role="cell" className={classes['long']}>
        {entry.actorLabel}
        {entry.actorKind !== 'USER' && (
          <span className={classes['under']}>{t(`audit.kinds.${entry.actorKind}`)}</span>
        )}
      </Table.Td>
      <Table.Td role="cell" className={classes['quiet']}>
        <time dateTime={entry.at}>{moment(entry.at)}</time>
      </Table.Td>
      <Table.Td role="cell" className={`${classes['quiet']} ${classes['spare']}`}>
        {entry.ipAddress}
      </Table.Td>
    </Table.Tr>
  );
}
