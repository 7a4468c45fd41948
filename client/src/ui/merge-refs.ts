import { useMergedRef } from '@mantine/hooks';
import { type Ref } from 'react';

/**
 * What Mantine's ScrollArea takes from @floating-ui/react, which is one module of 12 kB (compressed) that places things over the
 * page; the build (client/lighter-mantine.ts) gives it this instead, or every table would bring all of that along.
 */
export const useMergeRefs = <T>(refs: Ref<T>[]) => useMergedRef(...refs);
