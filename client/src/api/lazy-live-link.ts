import { ApolloLink } from '@apollo/client';
import { from, mergeMap } from 'rxjs';

/** What a subscription may put into its context: it hears when the server lets it in. */
export interface LiveContext {
  onOpen?: () => void;
}

/** The live link, fetched by the first subscription: nobody waits for it to see the first page. */
export function createLazyLiveLink(owner: string | undefined): ApolloLink {
  const listeners = new Set<() => void>();
  let loading: Promise<ApolloLink> | undefined;
  const load = () =>
    (loading ??= import('./live-link')
      .then(({ createLiveLink }) => createLiveLink(owner, () => listeners.forEach((tell) => tell())))
      .catch((failure: unknown) => {
        loading = undefined;
        throw failure;
      }));
  return new ApolloLink((operation, forward) => {
    const { onOpen } = operation.getContext() as LiveContext;
    if (onOpen) listeners.add(onOpen);
    return from(load()).pipe(mergeMap((link) => link.request(operation, forward)));
  });
}
