import { inject } from 'vitest';
import { readSettings } from '#server/config/env.js';

import type { OpenOperator } from '#server/commands/operator.js';
import { runCli } from '#server/commands/run-cli.js';
import { openInstallation } from '#server/open-installation.js';
import { recordedLog } from './recorded-log.js';
import { secrets, type World } from './world.js';

export interface OperatorSettings {
  /** As in the environment. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly encryption?: string;
  /** False: as on a host that has no administrator's credentials. */
  readonly administrator?: boolean;
}

/** What a command gets on a world's installation: services of its own, as another process would have. */
export async function operatorOn(
  world: World,
  { settings = {}, encryption = secrets.encryption, administrator = true }: OperatorSettings = {},
): Promise<OpenOperator> {
  const { applicationUrl, adminUrl } = world.database;
  const given = readSettings({
    NODE_ENV: 'test',
    DATABASE_URL: applicationUrl,
    BCRYPT_COST: '4',
    RLS: inject('rls'),
    ...settings,
  });
  const installation = await openInstallation({
    settings: given,
    secrets: { ...secrets, encryption },
    applicationUrl,
    adminUrl: administrator ? adminUrl : undefined,
    log: recordedLog('info').log,
  });
  const progress = { start: () => undefined, step: () => undefined, stop: () => undefined };
  return { ...installation, settings: given, progress };
}

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Standard output as the one JSON document that it must be. */
  readonly json: <T = Record<string, unknown>>() => T;
}

/** `npm run cli -- …` on a world's installation, in this process. @param input what stands on standard input. */
export async function cli(
  world: World,
  args: readonly string[],
  options: OperatorSettings & { readonly input?: string } = {},
): Promise<Said> {
  let [out, err] = ['', ''];
  const code = await runCli(args, {
    out: {
      write: (text, written) => {
        out += text;
        written?.();
      },
    },
    err: { write: (text) => (err += text) },
    input: async function* () {
      yield Buffer.from(options.input ?? '');
    },
    open: () => operatorOn(world, options),
  });
  return { code, out, err, json: <T>() => JSON.parse(out) as T };
}
