import { type Icon } from '@tabler/icons-react';

/** One line of the palette. */
export interface PaletteItem {
  id: string;
  text: string;
  /** What tells two of the same name apart. */
  hint?: string | undefined;
  keys?: string | undefined;
  icon: Icon;
  run: () => void;
}

export interface PaletteGroup {
  title: string;
  items: PaletteItem[];
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** Every word somewhere in the text, whatever the accents: "cat pre" finds "Catálogo de precios". */
export function matches(text: string, search: string): boolean {
  const within = plain(text);
  return plain(search)
    .split(/\s+/)
    .every((word) => within.includes(word));
}
