/** In this order: Edge and Opera call themselves Chrome as well, and Chrome calls itself Safari. */
const browsers = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
] as const;
const systems = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
] as const;

export interface Device {
  browser: string;
  system: string | undefined;
}

/** What a User-Agent header says in two words; a program that is no browser goes by its own first word. */
export function deviceOf(userAgent: string | null): Device | undefined {
  const text = userAgent?.trim() ?? '';
  if (text === '') return undefined;
  const named = (names: readonly (readonly [string, RegExp])[]) =>
    names.find(([, sign]) => sign.test(text))?.[0];
  const browser = named(browsers);
  return browser === undefined
    ? { browser: text.split(/[\s/]/, 1)[0] ?? text, system: undefined }
    : { browser, system: named(systems) };
}
