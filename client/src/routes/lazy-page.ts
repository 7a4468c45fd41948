import { type ComponentType } from 'react';

type Page<Name extends string> = () => Promise<Record<Name, ComponentType>>;

/**
 * A maker of routes whose pages are fetched by whoever goes there, together with the sentences that they speak.
 * @param texts fetches and adds the sentences.
 */
export function lazyPages(texts: () => Promise<void>) {
  return <Name extends string>(name: Name, load: Page<Name>) =>
    async () => {
      const [page] = await Promise.all([load(), texts()]);
      return { Component: page[name] };
    };
}
