import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type StatsPeriod } from '../../gql/graphql';
import { useTimeZone } from '../../i18n/useFormats';

/** "21 nov", or "nov 2026" where a month is one step; by the clock that cut the steps. */
export function usePeriodName(groupBy: StatsPeriod): (start: string) => string {
  const { i18n } = useTranslation();
  const timeZone = useTimeZone();
  const language = i18n.resolvedLanguage ?? 'en';
  return useMemo(() => {
    const step = groupBy === 'MONTH' ? ({ year: 'numeric' } as const) : ({ day: 'numeric' } as const);
    const format = new Intl.DateTimeFormat(language, { month: 'short', ...step, timeZone });
    return (start) => format.format(new Date(start));
  }, [language, groupBy, timeZone]);
}
