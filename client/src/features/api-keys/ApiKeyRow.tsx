import { Table, Text, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import { InactiveBadge } from '../../components/InactiveBadge';
import classes from '../../components/ListTable.module.css';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { useFormats } from '../../i18n/useFormats';
import { personName } from '../../ui/person-name';
import { RevokeApiKey } from './RevokeApiKey';
import { useVerbTexts } from './useVerbTexts';

const KeyFragment = graphql(`
  fragment ApiKeyRow_key on ApiKey {
    id
    name
    verbs
    createdAt
    expiresAt
    lastUsedAt
    createdBy {
      id
      email
      firstName
      lastName
    }
  }
`);

export function ApiKeyRow(props: { apiKey: FragmentType<typeof KeyFragment> }) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { day, moment } = useFormats(client.currency);
  const { summary, verb } = useVerbTexts();
  const key = useFragment(KeyFragment, props.apiKey);
  const over = key.expiresAt !== null && new Date(key.expiresAt) <= new Date();
  return (
    <Table.Tr role="row" className={classes['row']}>
      <Table.Td role="cell">
        <Text span fw={600} style={{ overflowWrap: 'anywhere' }}>
          {key.name}
        </Text>
        {over && <InactiveBadge text={t('apiKeys.over')} />}
        <span className={classes['under']}>
          {t('apiKeys.madeBy', { name: personName(key.createdBy), day: day(key.createdAt) })}
        </span>
      </Table.Td>
      <Table.Td role="cell" className={classes['long']}>
        <Tooltip
          multiline
          maw={320}
          label={key.verbs.map(verb).join(' · ')}
          events={{ hover: true, focus: true, touch: true }}
        >
          <Text span size="sm" tabIndex={0}>
            {summary(key.verbs)}
          </Text>
        </Tooltip>
      </Table.Td>
      <Table.Td role="cell" className={classes['quiet']}>
        {key.lastUsedAt ? (
          <time dateTime={key.lastUsedAt}>{moment(key.lastUsedAt)}</time>
        ) : (
          t('apiKeys.neverUsed')
        )}
      </Table.Td>
      <Table.Td role="cell" className={`${classes['quiet']} ${classes['spare']}`}>
        {key.expiresAt ? <time dateTime={key.expiresAt}>{day(key.expiresAt)}</time> : t('apiKeys.never')}
      </Table.Td>
      <Table.Td role="cell" className={`${classes['number']} ${classes['end']}`}>
        <RevokeApiKey id={key.id} name={key.name} />
      </Table.Td>
    </Table.Tr>
  );
}
