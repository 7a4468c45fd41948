import { Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type AuditEntry_EntryFragment } from '../../gql/graphql';
import classes from './AuditDiff.module.css';
import { changedFields } from './changed-fields';
import { useEntryTexts } from './useEntryTexts';
import { useFieldValue } from './useFieldValue';

/** Field by field: what it was, struck out, and what it became. Signs and words tell the two apart, colour only helps. */
export function AuditDiff({ entry }: { entry: AuditEntry_EntryFragment }) {
  const { t } = useTranslation();
  const { field } = useEntryTexts();
  const valueOf = useFieldValue();
  const fields = changedFields(entry);
  if (fields.length === 0) return null;
  const heading = {
    UPDATE: t('audit.changed'),
    DELETE: t('audit.wasDeleted'),
    CREATE: t('audit.wasMade'),
  }[entry.action as string];
  return (
    <Stack component="section" gap="sm" aria-label={heading ?? t('audit.details')}>
      {heading && (
        <Title order={2} size="h5">
          {heading}
        </Title>
      )}
      <dl className={classes['fields']}>
        {fields.map(({ name, before, after }) => (
          <div key={name} className={classes['field']}>
            <Text component="dt" size="xs" c="dimmed">
              {field(name)}
            </Text>
            {entry.before !== null && (
              <dd className={classes['value']} data-was>
                <VisuallyHidden>{t('audit.was')}: </VisuallyHidden>
                <del>{valueOf(name, before)}</del>
              </dd>
            )}
            {entry.after !== null && (
              <dd className={classes['value']} data-is>
                <VisuallyHidden>{t('audit.became')}: </VisuallyHidden>
                <ins>{valueOf(name, after)}</ins>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </Stack>
  );
}
