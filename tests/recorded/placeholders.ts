const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** What is new in every world, in the order in which it has to be looked for. */
const kinds: readonly [kind: string, pattern: RegExp][] = [
  ['refresh-token', new RegExp(`${uuid}\\.${uuid}\\.\\d+\\.[\\w-]{43}`, 'g')],
  ['cursor', /(?<="(?:cursor|startCursor|endCursor)":")[\w-]+/g],
  ['id', new RegExp(uuid, 'g')],
];
/** These alone have no number: two of one second, or of one millisecond, may be equal or not. */
const moments: readonly [kind: string, pattern: RegExp][] = [
  ['access-token', /\beyJ[\w-]+\.[\w-]+\.[\w-]+/g],
  ['time', /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g],
];

/** Names by which two recordings can be compared: the third id of the one is the third id of the other, wherever it comes again. */
export class Placeholders {
  readonly #names = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  in(text: string): string {
    const timeless = moments.reduce((all, [kind, pattern]) => all.replaceAll(pattern, `<${kind}>`), text);
    return kinds.reduce(
      (all, [kind, pattern]) => all.replaceAll(pattern, (value) => this.#nameOf(kind, value)),
      timeless,
    );
  }

  #nameOf(kind: string, value: string): string {
    const known = this.#names.get(value);
    if (known !== undefined) return known;
    const count = (this.#counts.get(kind) ?? 0) + 1;
    const name = `<${kind} ${count}>`;
    this.#counts.set(kind, count);
    this.#names.set(value, name);
    return name;
  }
}
