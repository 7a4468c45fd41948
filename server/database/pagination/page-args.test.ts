import { describe, expect, test } from 'vitest';
import { AppError } from '#server/errors/app-error.js';
import { pageRequest, type PageArgs } from './page-args.js';

describe('the arguments of a page', () => {
  test.each<[PageArgs, object]>([
    [{}, { size: 20, backward: false, cursor: undefined, cursorArgument: 'after' }],
    [
      { first: null, after: null, last: null, before: null },
      { size: 20, backward: false },
    ],
    [{ first: 0 }, { size: 0, backward: false }],
    [
      { first: 100, after: 'c' },
      { size: 100, backward: false, cursor: 'c', cursorArgument: 'after' },
    ],
    [{ last: 5 }, { size: 5, backward: true, cursor: undefined, cursorArgument: 'before' }],
    [
      { last: 5, before: 'c' },
      { size: 5, backward: true, cursor: 'c' },
    ],
    [{ before: 'c' }, { size: 20, backward: true, cursor: 'c' }],
  ])('%j', (args, request) => {
    expect(pageRequest(args)).toMatchObject(request);
  });

  test.each<[PageArgs, string[]]>([
    [{ first: -1 }, ['first']],
    [{ first: 101 }, ['first']],
    [{ last: 101 }, ['last']],
    [{ first: -1, last: 101 }, ['first', 'last', 'last']],
    [{ last: 1, after: 'c' }, ['after']],
    [{ before: 'b', after: 'a' }, ['after']],
    [{ first: 1, before: 'c' }, ['before']],
  ])('%j is refused at %j', (args, paths) => {
    let refusal: unknown;
    try {
      pageRequest(args);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(AppError);
    const { code, details } = refusal as AppError;
    expect(code).toBe('BAD_USER_INPUT');
    expect((details['issues'] as { path: string[] }[]).map(({ path: [first] }) => first)).toEqual(paths);
  });
});
