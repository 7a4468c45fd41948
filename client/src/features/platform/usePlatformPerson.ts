import { useSyncExternalStore } from 'react';
import { platformPerson, subscribePlatform, type PlatformPerson } from '../../auth/platform-session';

/** Who is signed in on the operator's side; undefined for nobody. */
export function usePlatformPerson(): PlatformPerson | undefined {
  return useSyncExternalStore(subscribePlatform, platformPerson);
}
