import { type ComponentType } from 'react';
import { addTexts } from '../i18n/i18n';
import { type Section } from '../i18n/texts';
import { onceOnLine } from '../ui/patience';

type Load<Name extends string> = () => Promise<Record<Name, ComponentType>>;

/** A page that whoever goes there fetches. */
export const lazy =
  <Name extends string>(name: Name, load: Load<Name>) =>
  async () => ({ Component: (await onceOnLine(load))[name] });

/** The same, with the sentences that only such pages speak. */
export const lazyWith =
  (...sections: Section[]) =>
  <Name extends string>(name: Name, load: Load<Name>) =>
  async () => {
    const [page] = await onceOnLine(() => Promise.all([load(), ...sections.map(addTexts)]));
    return { Component: page[name] };
  };
