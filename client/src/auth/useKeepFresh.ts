import { useDocumentVisibility } from '@mantine/hooks';
import { useEffect } from 'react';
import { freshToken } from '../api/fresh-token';
import { accessToken } from './session';
import { timeLeft } from './token-clock';

const PAUSE_AFTER_FAILURE_MS = 15_000;
/** Longer waits overflow setTimeout, which then fires at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** Renews the token by itself while the page is looked at, so that the next click does not wait for it. */
export function useKeepFresh(active: boolean): void {
  const visible = useDocumentVisibility() !== 'hidden';
  useEffect(() => {
    if (!active || !visible) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const plan = (atLeast = 0) => {
      const token = accessToken();
      if (stopped || token === undefined) return;
      const wait = Math.min(Math.max(timeLeft(token).renewIn, atLeast), LONGEST_MS);
      timer = setTimeout(() => void turn(token), wait);
    };
    const turn = async (before: string) => {
      const after = await freshToken().catch(() => before);
      plan(after === before ? PAUSE_AFTER_FAILURE_MS : 0);
    };
    plan();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [active, visible]);
}
