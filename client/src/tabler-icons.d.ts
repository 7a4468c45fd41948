/** One icon's own file: the package's front door would load six thousand of them in every test run and dev start. */
declare module '@tabler/icons-react/dist/esm/icons/*.mjs' {
  import { type Icon } from '@tabler/icons-react';
  const icon: Icon;
  export default icon;
}
