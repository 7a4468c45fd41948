import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createLogger } from './logger.js';
import { currentTraceId, withTrace } from './trace.js';

function logger(level = 'info') {
  const lines: string[] = [];
  const destination = new Writable({
    write: (line: Buffer, _encoding, done) => {
      lines.push(line.toString());
      done();
    },
  });
  const parsed = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { log: createLogger(level, destination), lines, parsed };
}

describe('the log (C10)', () => {
  test('is one JSON object a line, with the level by name and the time as ISO 8601', () => {
    const { log, lines, parsed } = logger();
    log.info({ ms: 3 }, 'two\nlines');
    expect(lines).toHaveLength(1);
    expect(lines[0]?.trim()).not.toContain('\n');
    expect(parsed()[0]).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
      ms: 3,
      msg: 'two\nlines',
    });
  });

  test('keeps below its level silent', () => {
    const { log, lines } = logger('warn');
    log.info('unheard');
    log.warn('heard');
    expect(lines).toHaveLength(1);
    const silent = logger('silent');
    silent.log.fatal('unheard');
    expect(silent.lines).toEqual([]);
  });

  test.each([
    'password',
    'passwordHash',
    'accessToken',
    'refreshToken',
    'token',
    'authorization',
    'cookie',
    'connectionString',
  ])('hides %s, at the top and one level down', (name) => {
    const { log, lines, parsed } = logger();
    log.info({ [name]: 'hunter2', request: { [name]: 'hunter2', url: '/' } }, 'slipped in');
    expect(lines.join('')).not.toContain('hunter2');
    expect(parsed()[0]).toMatchObject({ [name]: '[secret]', request: { [name]: '[secret]', url: '/' } });
  });

  test('tells an error with its stack', () => {
    const { log, parsed } = logger();
    log.error({ err: new TypeError('odd') }, 'unexpected error');
    expect(parsed()[0]).toMatchObject({
      err: { type: 'TypeError', message: 'odd', stack: expect.stringContaining('odd') as string },
    });
  });
});

describe('the trace id', () => {
  test('is on every line below it, and on none outside', async () => {
    const { log, parsed } = logger();
    await Promise.all(
      ['one', 'two'].map((id) =>
        withTrace(id, async () => {
          await sleep(1);
          log.info({ expected: currentTraceId() }, 'inside');
        }),
      ),
    );
    log.info('outside');
    const [first, second, outside] = parsed();
    expect([first?.['traceId'], second?.['traceId']].sort()).toEqual(['one', 'two']);
    expect(first?.['traceId']).toBe(first?.['expected']);
    expect(outside).not.toHaveProperty('traceId');
    expect(currentTraceId()).toBeUndefined();
  });
});
