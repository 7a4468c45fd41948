import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** numeric(12,2): the largest amount that fits. */
const shape = /^-?\d{1,10}(\.\d{1,2})?$/;

function parse(text: string): string {
  if (!shape.test(text))
    throw new GraphQLError('A Decimal has at most ten digits before the point and two after it.');
  const [whole = '', fraction = ''] = text.split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}

/** Money: out as text with two decimals, in as text or number with at most two; never a float inside. */
export const Decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description:
    'An exact amount. Out: text with two decimals ("1999.90"). In: text or a number with at most two decimals.',
  serialize: (value) => {
    if (typeof value !== 'string') throw new TypeError('Amounts are text all the way from the database.');
    return value;
  },
  parseValue: (value) => {
    if (typeof value !== 'string' && typeof value !== 'number')
      throw new GraphQLError('A Decimal is text or a number.');
    return parse(String(value));
  },
  parseLiteral: (node) => {
    if (node.kind !== Kind.STRING && node.kind !== Kind.INT && node.kind !== Kind.FLOAT)
      throw new GraphQLError('A Decimal is text or a number.', { nodes: node });
    return parse(node.value);
  },
});
