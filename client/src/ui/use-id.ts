import { useId as useOwnId } from 'react';

/**
 * Mantine's useId without its second drawing: after the first it gives each field another id at random, which a page that no server
 * has drawn does not need, and for which React draws all fields once more, and runs every effect of the page in the same go. The
 * build (client/lighter-mantine.ts) gives it this instead.
 */
export function useId(given?: string): string {
  const own = useOwnId();
  return given ?? `mantine-${own.replaceAll(':', '')}`;
}
