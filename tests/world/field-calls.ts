import { isObjectType, isRequiredArgument, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { Allowance } from '#server/identity/allow.js';

/** A field that says who may call it, and a document that calls it with values that are well-typed and name nothing that is there. */
export interface GuardedField {
  readonly name: string;
  readonly allowance: Allowance;
  readonly document: string;
}

const values: Record<string, string> = {
  'String!': '"nothing"',
  'ID!': '"00000000-0000-7000-8000-0000000000ff"',
  'Boolean!': 'true',
  'Decimal!': '"1.00"',
  'Int!': '1',
  'DateTime!': '"2026-01-01T00:00:00Z"',
  'OrderStatus!': 'CONFIRMED',
  'Role!': 'SELLER',
  'PlatformRole!': 'SUPPORT',
  'CreateCategoryInput!': '{ name: " " }',
  'CreateProductInput!': '{ name: " " }',
  'CreateClientInput!': '{ name: " ", slug: "no" }',
  'CreatePriceListInput!': '{ name: " " }',
  'CreateSalesGroupInput!': '{ name: " " }',
  'CreateCustomerInput!': '{ name: " " }',
  'RegisterInput!': '{ email: "no", password: "no" }',
  'InviteUserInput!': '{ email: "no", role: SELLER }',
  'CreateApiKeyInput!': '{ name: " ", verbs: [] }',
  'InvitePlatformUserInput!': '{ email: "no", role: SUPPORT }',
  'PlatformRegisterInput!': '{ email: "no", password: "no" }',
  'ImpersonateInput!': '{ slug: "nowhere", reason: "no" }',
  'LoginInput!': '{ email: "nobody@example.test", password: "nothing" }',
  'ChangePasswordInput!': '{ currentPassword: "not the password", newPassword: "long enough" }',
};

function call({ name, args, type }: GraphQLField<unknown, unknown>): string {
  const given = args
    .filter(isRequiredArgument)
    .map((arg) => `${arg.name}: ${values[String(arg.type)] ?? '{}'}`);
  const selection = /^(Boolean|Int|String)!?$/.test(String(type)) ? '' : '{ __typename }';
  return `${name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${selection}`;
}

/** Every field of the API that is an entrance: the root's, subscriptions included, and those inside `platform`. */
export function guardedFields(schema: GraphQLSchema): GuardedField[] {
  const fields = (of: unknown, document: (inside: string) => string) =>
    (isObjectType(of) ? Object.values(of.getFields()) : []).map((field) => ({
      name: field.name,
      allowance: field.extensions['allow'] as Allowance,
      document: document(call(field)),
    }));
  return [
    ...fields(schema.getQueryType(), (inside) => `query { ${inside} }`),
    ...fields(schema.getMutationType(), (inside) => `mutation { ${inside} }`),
    ...fields(schema.getSubscriptionType(), (inside) => `subscription { ${inside} }`),
    ...fields(schema.getType('PlatformQuery'), (inside) => `query { platform { ${inside} } }`),
  ];
}
