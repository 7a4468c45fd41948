/** What the way to the sign-in page carries along; in the history entry, so that a reload keeps it. */
export interface SignInState {
  from?: string;
  expired?: boolean;
}

export function readSignInState(state: unknown): SignInState {
  return typeof state === 'object' && state !== null ? state : {};
}
