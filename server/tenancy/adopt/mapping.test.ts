import { describe, expect, test } from 'vitest';
import { readMapping } from './mapping.js';

describe('a mapping file', () => {
  test.each([
    ['{', /^The mapping file is not JSON: /],
    ['[]', /\(file\): /],
    ['{"tables": {"order": {}}}', /tables/],
    ['{"shema": "public"}', /shema/],
    ['{"tables": {"users": {"columns": {"email": 5}}}}', /tables\.users\.columns\.email: /],
  ])('with a fault is refused: %s', (text, says) => {
    expect(() => readMapping(text)).toThrow(says);
  });

  test('is not needed', () => {
    expect(readMapping(undefined)).toEqual({ schema: 'public', timeZone: 'UTC', owner: '', tables: {} });
  });
});
