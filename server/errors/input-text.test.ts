import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { AppError } from './app-error.js';
import { errorStatus, isErrorCode } from './error-code.js';
import { emailText, optionalText, requiredText } from './input-text.js';
import { validateArgument, Validated } from './validated.js';

describe('text of an input (A18)', () => {
  test('an address is trimmed and lower-cased', () => {
    expect(emailText.parse('  Ana@Acme.TEST\n')).toBe('ana@acme.test');
  });

  test.each(['', 'ana', 'ana@', '@acme.test', 'a b@acme.test', 'ana@acme', `${'x'.repeat(250)}@a.io`])(
    '%j is no address',
    (text) => {
      expect(emailText.safeParse(text).success).toBe(false);
    },
  );

  test('required text is trimmed, and blank is none', () => {
    expect(requiredText('A name', 5).parse('  Ana  ')).toBe('Ana');
    expect(requiredText('A name', 5).safeParse('   ').error?.issues[0]?.message).toBe(
      'A name must not be empty.',
    );
    expect(requiredText('A name', 5).safeParse('Anabel').error?.issues[0]?.message).toBe(
      'A name has at most 5 characters.',
    );
  });

  test('optional text may be left out, and blank is null', () => {
    const text = optionalText('A bio', 5);
    expect([undefined, null, '  ', ' a '].map((value) => text.parse(value))).toEqual([
      undefined,
      null,
      null,
      'a',
    ]);
  });
});

describe('a validated input', () => {
  @Validated(
    z.object({ name: requiredText('A name', 5), tags: z.array(z.string().max(2)).optional() }),
    'thing',
  )
  class Thing {
    name!: string;
    tags?: string[];
  }
  const thing = (values: Partial<Thing>) => Object.assign(new Thing(), values);

  test('is normalized in place', () => {
    const good = thing({ name: ' Ana ' });
    validateArgument(good);
    expect(good.name).toBe('Ana');
  });

  test('is refused with every fault and its path', () => {
    let refusal: unknown;
    try {
      validateArgument(thing({ name: '', tags: ['ok', 'long'] }));
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(AppError);
    expect(refusal).toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { issues: [{ path: ['thing', 'name'] }, { path: ['thing', 'tags', 1] }] },
    });
  });

  test('what has no schema passes', () => {
    for (const value of [null, undefined, 5, 'text', {}, []])
      expect(() => validateArgument(value)).not.toThrow();
  });
});

describe('the codes of the contract', () => {
  test('are told from whatever else looks like one', () => {
    expect(Object.keys(errorStatus).every(isErrorCode)).toBe(true);
    for (const other of ['toString', '__proto__', 'CONSTRUCTOR', '', undefined, 404])
      expect(isErrorCode(other)).toBe(false);
  });
});
