const repeat = (count: number, make: (at: number) => string, between = ' ') =>
  Array.from({ length: count }, (_, at) => make(at)).join(between);
const nested = (levels: number, open: string, close: string, inside = '') =>
  `${open.repeat(levels)}${inside}${close.repeat(levels)}`;
/** Fragments that spread the next one twice: two to the power of their number. */
const bomb = (levels: number, on: string, leaf: string) =>
  `${repeat(levels, (at) => `fragment f${at} on ${on} { ...f${at + 1} ...f${at + 1} }`)} fragment f${levels} on ${on} { ${leaf} }`;

const tooComplex = 'OPERATION_TOO_COMPLEX';
const invalid = 'GRAPHQL_VALIDATION_FAILED';
const notGraphql = 'GRAPHQL_PARSE_FAILED';

export interface Abuse {
  readonly name: string;
  readonly query: string;
  readonly variables?: object;
  readonly code: string;
}

/** Documents that cost their sender nothing and would cost the server much. */
export const abuses: readonly Abuse[] = [
  { name: 'fields 20,000 deep', query: nested(20_000, '{a', '}'), code: tooComplex },
  { name: 'fields 150 deep', query: nested(150, '{a', '}'), code: tooComplex },
  { name: 'fields 20,000 deep that never close', query: '{a'.repeat(20_000), code: tooComplex },
  {
    name: 'a list 20,000 deep',
    query: `{ order(id: ${nested(20_000, '[', ']')}) { id } }`,
    code: tooComplex,
  },
  {
    name: 'an object 20,000 deep',
    query: `{ orders(filter: ${nested(20_000, '{a:', '}', '1')}) { totalCount } }`,
    code: tooComplex,
  },
  {
    name: 'a list type 20,000 deep',
    query: `query ($a: ${nested(20_000, '[', ']', 'Int')}) { me { id } }`,
    code: tooComplex,
  },
  {
    name: '10,000 aliases',
    query: `{ ${repeat(10_000, (at) => `a${at}: me { id }`)} }`,
    code: tooComplex,
  },
  { name: '300 aliases', query: `{ ${repeat(300, (at) => `a${at}: me { id }`)} }`, code: tooComplex },
  { name: 'one field 10,000 times', query: `{ ${'me { id } '.repeat(10_000)} }`, code: tooComplex },
  { name: 'one field 900 times', query: `{ me { ${'id '.repeat(900)} } }`, code: tooComplex },
  {
    name: 'aliases in fragments',
    query: `{ me { ...a } orders { nodes { createdBy { ...a } } } } fragment a on User { ${repeat(260, (at) => `a${at}: id`)} }`,
    code: tooComplex,
  },
  {
    name: 'a fragment bomb',
    query: `{ me { ...f0 } } ${bomb(30, 'User', 'id')}`,
    code: tooComplex,
  },
  {
    name: 'a fragment bomb of lists',
    query: `{ orders { nodes { ...f0 } } } ${bomb(20, 'Order', 'items { id }')}`,
    code: tooComplex,
  },
  {
    name: 'inline fragments 300 deep',
    query: `{ me { ${nested(300, '... on User {', '}', 'id')} } }`,
    code: tooComplex,
  },
  {
    name: 'fragments in a circle',
    query: '{ me { ...a } } fragment a on User { ...b } fragment b on User { ...a }',
    code: invalid,
  },
  {
    name: 'a fragment that spreads itself a thousand times',
    query: `{ me { ...a } } fragment a on User { ${'...a '.repeat(900)} }`,
    code: invalid,
  },
  {
    name: 'circular introspection',
    query: `{ __schema { types { ${nested(30, 'fields { type {', '}}', 'name')} } } }`,
    code: tooComplex,
  },
  {
    name: 'shallow circular introspection',
    query: `{ __schema { types { ${nested(5, 'fields { type {', '}}', 'name')} } } }`,
    code: invalid,
  },
  {
    name: 'introspection 300 times',
    query: `{ ${repeat(300, (at) => `a${at}: __schema { types { name } }`)} }`,
    code: tooComplex,
  },
  { name: '1 MB of tokens', query: `{ ${'a '.repeat(490_000)}}`, code: tooComplex },
  { name: '1 MB of signs', query: '!'.repeat(990_000), code: tooComplex },
  { name: '1 MB of one name', query: `{ ${'a'.repeat(990_000)} }`, code: tooComplex },
  { name: '1 MB of a comment', query: `# ${'a'.repeat(990_000)}`, code: notGraphql },
  { name: '900 KB of one text', query: `{ order(code: "${'a'.repeat(900_000)}" } `, code: notGraphql },
  {
    name: '10,000 directives',
    query: `{ me { id ${'@skip(if: false) '.repeat(10_000)} } }`,
    code: tooComplex,
  },
  { name: '900 unknown directives', query: `{ me { id ${'@a '.repeat(900)} } }`, code: invalid },
  {
    name: '10,000 variables',
    query: `query (${repeat(10_000, (at) => `$a${at}: Int`)}) { me { id } }`,
    code: tooComplex,
  },
  {
    name: '10,000 operations',
    query: repeat(10_000, (at) => `query a${at} { me { id } }`),
    code: tooComplex,
  },
  { name: '3,000 unknown fields', query: `{ ${repeat(3_000, (at) => `a${at}`)} }`, code: invalid },
  {
    name: 'the largest pages below each other',
    query: `{ customers(first: 100) { nodes { salesGroup { customers(first: 100) { nodes { salesGroup { customers(first: 100) { totalCount } } } } } } } }`,
    code: tooComplex,
  },
  {
    name: 'the largest pages by variables',
    query: `query ($first: Int, $unsaid: Int = 100) { customers(first: $first) { nodes { salesGroup { customers(first: $unsaid) { nodes { contacts { id } } } } } } }`,
    variables: { first: 100 },
    code: tooComplex,
  },
  {
    name: 'all figures thirty times over',
    query: `{ ${repeat(30, (at) => `a${at}: orderStats(from: "2020-01-01T00:00:00Z", to: "2021-01-01T00:00:00Z") { orders byPeriod { orders } bestProducts { quantity } }`)} }`,
    code: tooComplex,
  },
  {
    name: 'a billion rows',
    query: 'query ($first: Int) { orders(first: $first) { nodes { id } } }',
    variables: { first: 1_000_000_000 },
    code: 'BAD_USER_INPUT',
  },
];
