import 'reflect-metadata';
import { loadSettings } from '#server/config/env.js';
import { createLogger } from '#server/config/logger.js';
import { openOperator, type OpenOperator } from './operator.js';
import { progressOn } from './progress-bar.js';
import { runCli } from './run-cli.js';

let opening: Promise<OpenOperator> | undefined;

// Else a PostgreSQL that was started for the command would outlive it.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    const closed = Promise.resolve(opening).then((operator) => operator?.close());
    void closed.then(
      () => process.exit(130),
      () => process.exit(130),
    );
  });

// A reader of the output who has gone, such as `head`: whoever writes to it is told, and ends with one line.
process.stdout.on('error', () => undefined);

process.exitCode = await runCli(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  input: () => process.stdin as AsyncIterable<Buffer>,
  open: (needs) => {
    const settings = loadSettings();
    // A command says itself what it did; the log adds what went wrong on the way.
    const level = settings.LOG_LEVEL === 'info' ? 'warn' : settings.LOG_LEVEL;
    const log = createLogger(level, process.stderr);
    opening = openOperator({ settings, log, progress: progressOn(process.stderr) }, needs);
    return opening;
  },
});
