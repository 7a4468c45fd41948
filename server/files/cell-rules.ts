import { z, type ZodType } from 'zod';
import { Decimal } from '#server/database/scalars/decimal.js';

/** A cell that may be empty: null then, else what the rule makes of it. */
export const orEmpty = <T>(rule: ZodType<T>) =>
  z
    .string()
    .trim()
    .transform((text, context): T | null => {
      if (text === '') return null;
      const { data, error } = rule.safeParse(text);
      for (const { message } of error?.issues ?? []) context.addIssue({ code: 'custom', message });
      return error === undefined ? data : z.NEVER;
    });

/** An amount in a cell, as text with two decimals. */
export const amountCell = z.string().transform((text, context): string => {
  try {
    if (text.includes(',')) throw new Error('Write it with a point and without thousands: 1234.50.');
    return Decimal.parseValue(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
    return z.NEVER;
  }
});

/** A whole number in a cell, from zero on. */
export const countCell = z
  .string()
  .regex(/^\d{1,15}$/, { error: 'This is not a whole number.' })
  .transform(Number);

/** As spreadsheets write it, in the languages of the dashboard. */
const truths: Partial<Record<string, string>> = {
  ...{ true: 'true', yes: 'true', '1': 'true', verdadero: 'true', sí: 'true', si: 'true' },
  ...{ false: 'false', no: 'false', '0': 'false', falso: 'false' },
};

/** Yes or no in a cell, as `true` or `false`. */
export const truthCell = z.string().transform((text, context): string => {
  const truth = truths[text.toLowerCase()];
  if (truth !== undefined) return truth;
  context.addIssue({ code: 'custom', message: 'Write true or false.' });
  return z.NEVER;
});
