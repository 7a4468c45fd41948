import { Button, EmptyState } from '@mantine/core';
import IconSearchOff from '@tabler/icons-react/dist/esm/icons/IconSearchOff.mjs';
import { type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

interface Props {
  icon: Icon;
  empty: string;
  hint: string;
  /** undefined for who may make none. */
  create: { text: string; to: string } | undefined;
  noMatch: string;
  /** undefined where nothing is filtered: then there really is none. */
  onClear: (() => void) | undefined;
}

/** A list without rows: none that match, with the way back to all; or none at all, with the way to the first. */
export function ListEmpty({ icon, empty, hint, create, noMatch, onClear }: Props) {
  const { t } = useTranslation();
  const Icon = onClear ? IconSearchOff : icon;
  return (
    <EmptyState py={56} px="md">
      <EmptyState.Indicator>
        <Icon size={30} stroke={1.5} aria-hidden />
      </EmptyState.Indicator>
      <EmptyState.Title>{onClear ? noMatch : empty}</EmptyState.Title>
      <EmptyState.Description>{onClear ? t('list.noMatchHint') : hint}</EmptyState.Description>
      <EmptyState.Actions>
        {onClear && (
          <Button variant="default" onClick={onClear}>
            {t('list.clearFilters')}
          </Button>
        )}
        {!onClear && create && (
          <Button component={Link} to={create.to}>
            {create.text}
          </Button>
        )}
      </EmptyState.Actions>
    </EmptyState>
  );
}
