import { Combobox, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../api/problem-text';
import { readProblem } from '../../api/read-problem';
import { matches } from './palette-item';
import classes from './Palette.module.css';
import { PaletteOption } from './PaletteOption';
import { useCommands } from './useCommands';
import { useFound } from './useFound';

interface Props {
  onList: () => void;
  onClose: () => void;
}

/** One field for everything: pages, actions, and the company's orders, customers and products. */
export function Palette({ onList, onClose }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const commands = useCommands(onList);
  const { groups: found, loading, error } = useFound(text);
  // Always open: what it drops down from is the dialog itself.
  const combobox = useCombobox({ opened: true });
  const groups = [
    ...commands.map(({ title, items }) => ({
      title,
      items: items.filter((item) => matches(item.text, text)),
    })),
    ...found,
  ].filter(({ items }) => items.length > 0);
  const items = groups.flatMap((group) => group.items);
  const shown = items.map(({ id }) => id).join();
  const { selectFirstOption } = combobox;
  useEffect(() => {
    // Enter takes the first unless the arrows say otherwise.
    if (shown) selectFirstOption();
  }, [shown, selectFirstOption]);

  const choose = (id: string) => {
    const item = items.find((one) => one.id === id);
    // The list of shortcuts takes the place of this dialog; everything else ends it.
    if (item?.id !== 'shortcuts') onClose();
    item?.run();
  };

  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.EventsTarget>
        <TextInput
          className={classes['field'] ?? ''}
          size="lg"
          data-autofocus
          aria-label={t('nav.search')}
          placeholder={t('palette.placeholder')}
          leftSection={<IconSearch size={18} aria-hidden />}
          rightSection={loading ? <Loader size={16} /> : undefined}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={({ key }) => {
            if (key === 'Escape') onClose();
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={classes['list'] ?? ''} aria-label={t('palette.title')}>
        {groups.map(({ title, items: of }) => (
          <Combobox.Group key={title} label={title}>
            {of.map((item) => (
              <PaletteOption key={item.id} item={item} />
            ))}
          </Combobox.Group>
        ))}
        {items.length === 0 && !error && (
          <Combobox.Empty>{loading ? t('app.loading') : t('palette.nothing')}</Combobox.Empty>
        )}
        {Boolean(error) && (
          <Text size="sm" c="var(--mantine-color-error)" p="sm" role="alert">
            {problemText(t, readProblem(error))}
          </Text>
        )}
      </Combobox.Options>
    </Combobox>
  );
}
