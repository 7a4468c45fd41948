import { z } from 'zod';

/** A setting that is JSON. @param error what it should be, for whoever reads the one line. */
export function json<T extends z.ZodType>(shape: T, error: string) {
  return z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: error });
        return z.NEVER;
      }
    })
    .pipe(shape);
}
