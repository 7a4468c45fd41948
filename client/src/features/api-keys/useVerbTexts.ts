import { useTranslation } from 'react-i18next';
import { deedOf, isKeyVerb, readsOnly, thingOf } from './verbs';

/** What keys may, in the reader's words; a verb of a newer server is shown as it is. */
export function useVerbTexts() {
  const { t } = useTranslation();
  const thing = (name: string) => (isKeyVerb(name) ? t(`apiKeys.things.${thingOf(name)}`) : name);
  const verb = (name: string) =>
    isKeyVerb(name) ? `${thing(name)}: ${t(`apiKeys.deeds.${deedOf(name)}`)}` : name;
  return {
    /** "Orders: see" */
    verb,
    /** "Sees orders, customers; changes products" */
    summary: (names: readonly string[]): string => {
      const about = (some: readonly string[]) => [...new Set(some.map(thing))].join(', ');
      const known = names.filter(isKeyVerb);
      const changed = names.filter((name) => !isKeyVerb(name) || !readsOnly(name));
      const read = known.filter(
        (name) => readsOnly(name) && !changed.some((other) => thing(other) === thing(name)),
      );
      return [
        read.length > 0 && t('apiKeys.sees', { things: about(read) }),
        changed.length > 0 && t('apiKeys.changes', { things: about(changed) }),
      ]
        .filter((text) => text !== false)
        .join(' · ');
    },
  };
}
