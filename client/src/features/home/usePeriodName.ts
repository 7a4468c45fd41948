import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type StatsPeriod } from '../../gql/graphql';

/** "21 nov", or "nov 2026" where a month is one step. */
export function usePeriodName(groupBy: StatsPeriod): (start: string) => string {
  const { i18n } = useTranslation();
  const language = i18n.resolvedLanguage ?? 'en';
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(
      language,
      groupBy === 'MONTH' ? { month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' },
    );
    return (start) => format.format(new Date(start));
  }, [language, groupBy]);
}
