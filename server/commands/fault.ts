import { CommanderError } from '@commander-js/extra-typings';
import { WrongSetting } from '#server/config/env.js';
import { AppError } from '#server/errors/app-error.js';

/** Why a command failed, as `--json` prints it under `error`. */
export interface Fault {
  /** A code of docs/errors.md, USAGE, WRONG_SETTING, or FAILED for what nobody expected. */
  readonly code: string;
  readonly message: string;
  /** What a code has beside it: `field` of CONFLICT, `issues` of BAD_USER_INPUT. */
  readonly [detail: string]: unknown;
}

/** Failed attempts at several addresses of one host have no message of their own. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0)
    return error.errors.map(messageOf).join(' / ');
  return error instanceof Error ? error.message : String(error);
}

/** What to tell of an error, and with which exit code: 2 for a command that was used wrongly, else 1. */
export function faultOf(error: unknown): { fault: Fault; exitCode: 1 | 2 } {
  const message = messageOf(error);
  if (error instanceof CommanderError)
    return { fault: { code: 'USAGE', message: message.replace(/^error: /, '') }, exitCode: 2 };
  if (error instanceof AppError)
    return {
      fault: { code: error.code, message, ...error.details },
      exitCode: error.code === 'BAD_USER_INPUT' ? 2 : 1,
    };
  return {
    fault: { code: error instanceof WrongSetting ? 'WRONG_SETTING' : 'FAILED', message },
    exitCode: 1,
  };
}
