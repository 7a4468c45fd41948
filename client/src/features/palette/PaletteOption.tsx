import { Combobox, Group, Kbd, Text } from '@mantine/core';
import classes from './Palette.module.css';
import { type PaletteItem } from './palette-item';

export function PaletteOption({ item: { id, text, hint, keys, icon: Icon } }: { item: PaletteItem }) {
  return (
    <Combobox.Option value={id} className={classes['item'] ?? ''}>
      <Icon size={18} stroke={1.75} aria-hidden />
      <Text size="sm" truncate>
        {text}
      </Text>
      <Text size="xs" className={classes['hint'] ?? ''}>
        {hint}
      </Text>
      {keys && (
        <Group gap={4} wrap="nowrap" visibleFrom="sm" aria-hidden>
          {keys.split(' ').map((key) => (
            <Kbd key={key} size="xs">
              {key}
            </Kbd>
          ))}
        </Group>
      )}
    </Combobox.Option>
  );
}
