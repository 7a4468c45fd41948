import { z } from 'zod';

/** Text that must hold something once trimmed. @param name how the message calls it. @param most characters. */
export const requiredText = (name: string, most: number) =>
  z
    .string()
    .trim()
    .min(1, { error: `${name} must not be empty.` })
    .max(most, { error: `${name} has at most ${most} characters.` });

/** Optional text, trimmed; null and blank both mean none. */
export const optionalText = (name: string, most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: `${name} has at most ${most} characters.` })
    .transform((text) => (text === '' ? null : text))
    .nullish();

/** What somebody signs in with. No stricter than this: what is no address at all is answered like an unknown one. */
export const addressGiven = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, { error: 'An e-mail address has at most 254 characters.' });

/** An e-mail address, trimmed and lower-cased (A18). */
export const emailText = addressGiven.pipe(z.email({ error: 'This is not an e-mail address.' }));

/** An id as the API gives it, in one spelling; whether it names anything is for the look-up to say. */
export const idText = z.string().trim().toLowerCase();

/** Any text is a key, byte for byte; half a character is no text, and PostgreSQL would store another in its place. */
export const requestIdText = z
  .string()
  .refine((text) => [...text].length <= 128, {
    error: 'A requestId has at most 128 characters.',
  })
  .refine((text) => !/\p{Surrogate}/u.test(text), { error: 'A requestId is well-formed text.' });
