import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Terracotta, the roofs of the neighbourhood; step 6 on white and step 4 on dark pass WCAG AA for text. */
const teja: MantineColorsTuple = [
  '#fdf1ec',
  '#f8ddd2',
  '#f0b9a3',
  '#e79372',
  '#df744b',
  '#d4592c',
  '#b9481f',
  '#983a18',
  '#772e14',
  '#57220f',
];

const overThePage = {
  styles: { title: { fontWeight: 600 } },
  // Its <header> is none of the page: two of those would be one too many for screen readers.
  defaultProps: { attributes: { header: { role: 'none' } } },
};

export const theme = createTheme({
  primaryColor: 'teja',
  primaryShade: { light: 6, dark: 6 },
  colors: { teja },
  defaultRadius: 'md',
  fontFamily:
    'Inter, ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
  headings: { fontWeight: '650' },
  cursorType: 'pointer',
  components: {
    // Without Modal.extend and Drawer.extend, which only lend their types and would bring both to the first page.
    Modal: overThePage,
    Drawer: overThePage,
  },
});

/** Mantine's grey and red for small text fall short of WCAG AA (4.5 : 1) on white. */
export const readableColors: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#646b73',
    '--mantine-color-placeholder': '#70777f',
    '--mantine-color-error': '#c92a2a',
  },
  dark: {
    '--mantine-color-dimmed': '#a3a8ad',
    '--mantine-color-error': '#ff8787',
    '--mantine-color-body': '#1f1f1f',
  },
});
