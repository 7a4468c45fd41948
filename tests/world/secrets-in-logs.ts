import { redisPassword } from './redis-server.js';

/** What no line of a log may hold, by what it looks like. Whoever adds a kind of secret adds it here. */
const shapes: Readonly<Record<string, RegExp>> = {
  'an access token': /eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/,
  'a bcrypt hash': /\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}/,
  'a refresh token':
    /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.\d+\./,
  // 48 bytes as base64url: an invitation's token, and what else is made like it.
  'a token of 64 characters': /(?<![\w-])(?=[\w-]*[G-Zg-z])[\w-]{64}(?![\w-])/,
  'an API key': /vec_[\w-]{64}/,
  // 32 bytes as base64url: hashes of tokens, keys.
  'a hash or a key': /(?<![\w-])(?=[\w-]*[A-Z])(?=[\w-]*[a-z])(?=[\w-]*\d)[\w-]{43}(?![\w-])/,
  'a password in an address': /[a-z]+:\/\/[^\s"/@:]*:[^\s"/@]+@/,
};

/** Those that tests sign in with, and the secrets of their servers. */
const words = [
  'correct horse battery',
  'a guess',
  'not the password',
  'Xq7-unmistakable',
  'demo-Password-1',
  'a secret of the tests',
  'a key of the tests',
  redisPassword,
];

/** Of a developer's mails, which have no other way to be read (LogMailer). */
const mayTell = '"mail, not sent: SMTP_URL is not set"';

const found: string[] = [];

/** What is wrong with a line of a log; undefined for one that is harmless. */
export function secretIn(line: string): string | undefined {
  if (line.includes(mayTell)) return undefined;
  const word = words.find((one) => line.includes(one));
  if (word !== undefined) return `the secret “${word}”`;
  return Object.keys(shapes).find((name) => shapes[name]?.test(line));
}

/** Looks at each line that a server of the tests writes; the file whose servers told a secret fails (setup.ts). */
export function watchForSecrets(line: string): void {
  const secret = secretIn(line);
  if (secret !== undefined) found.push(`${secret}: ${line.slice(0, 500)}`);
}

/** What was found since the last time. */
export function secretsFound(): string[] {
  return found.splice(0);
}
