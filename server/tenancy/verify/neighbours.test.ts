import { describe, expect, test } from 'vitest';
import { sample } from './neighbours.js';

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('a sample', () => {
  test.each([0, 1, 49, 50])('of a list of %i, where 50 may be taken, is the list', (count) => {
    expect(sample(numbers(count), 50)).toEqual(numbers(count));
  });

  test.each([51, 99, 100, 999])('of %i is spread over the whole of it', (count) => {
    const taken = sample(numbers(count), 50);
    expect(taken).toHaveLength(50);
    expect(taken[0]).toBe(0);
    expect(taken.at(-1)).toBeGreaterThan(count * 0.95);
  });
});
