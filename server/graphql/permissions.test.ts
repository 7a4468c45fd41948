import type { GraphQLField, GraphQLSchema } from 'graphql';
import { isNonNullType } from 'graphql';
import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSchema } from '#server/create-schema.js';
import { Allow } from '#server/identity/allow.js';
import { permissions, type Verb } from '#server/identity/permissions.js';
import { Role } from '#server/identity/role.js';
import { World, type TestClient } from '../../tests/world/world.js';
import { buildSchema } from './build-schema.js';

let world: World;
let acme: TestClient;
let schema: GraphQLSchema;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  for (const role of [Role.ADMIN, Role.MARKETING, Role.SELLER]) await acme.join(role);
  schema = await createSchema(world.server.services);
});
afterAll(() => world.stop());

type RootField = readonly ['query' | 'mutation', GraphQLField<unknown, unknown>];

function rootFields(): RootField[] {
  const fields = (kind: RootField[0], of: GraphQLSchema) =>
    Object.values((kind === 'query' ? of.getQueryType() : of.getMutationType())?.getFields() ?? {}).map(
      (field): RootField => [kind, field],
    );
  return [...fields('query', schema), ...fields('mutation', schema)];
}

/** A document that calls one field with values that are well-typed and name nothing that is there. */
function call([kind, field]: RootField): string {
  const values: Record<string, string> = {
    'String!': '"nothing"',
    'ID!': '"00000000-0000-7000-8000-0000000000ff"',
    'Boolean!': 'true',
    'OrderStatus!': 'CONFIRMED',
    'RegisterInput!': '{ email: "no", password: "no" }',
    'LoginInput!': '{ email: "nobody@example.test", password: "nothing" }',
    'ChangePasswordInput!': '{ currentPassword: "not the password", newPassword: "long enough" }',
  };
  const args = field.args
    .filter(({ type }) => isNonNullType(type))
    .map(({ name, type }) => `${name}: ${values[String(type)] ?? '{}'}`);
  const selection = /^(Boolean|Int|String)!?$/.test(String(field.type)) ? '' : '{ __typename }';
  return `${kind} { ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} ${selection} }`;
}

async function codeFor(role: Role | undefined, field: RootField): Promise<unknown> {
  const caller = role === undefined ? world.nobody : acme.as(role);
  const { errors } = await caller.send(call(field));
  expect(errors?.[0]?.extensions.code).not.toBe('GRAPHQL_VALIDATION_FAILED');
  return errors?.[0]?.extensions.code ?? 'OK';
}

const allowance = ([, field]: RootField) => field.extensions['allow'] as Verb | 'anybody';

// Tried: with assertAllowed() in guard-root-fields.ts doing nothing, the matrix, the one of nobody and the last one failed.
describe('who may call which field (E6)', () => {
  test('each root field × each role: FORBIDDEN exactly where the table says', async () => {
    const wrong: string[] = [];
    for (const field of rootFields())
      for (const role of Object.values(Role)) {
        const verb = allowance(field);
        const may = verb === 'anybody' || (permissions[verb] as readonly Role[]).includes(role);
        const code = await codeFor(role, field);
        if ((code === 'FORBIDDEN') === may) wrong.push(`${role} ${field[1].name}: ${String(code)}`);
      }
    expect(wrong).toEqual([]);
  });

  test('nobody without a token gets further than what anybody may call', async () => {
    for (const field of rootFields()) {
      const code = await codeFor(undefined, field);
      if (allowance(field) === 'anybody')
        expect([field[1].name, code]).not.toEqual([field[1].name, 'FORBIDDEN']);
      else expect([field[1].name, code]).toEqual([field[1].name, 'UNAUTHENTICATED']);
    }
  });

  test('only signing in and out is for anybody', () => {
    const open = rootFields().filter((field) => allowance(field) === 'anybody');
    expect(open.map(([, { name }]) => name).sort()).toEqual(['login', 'logout', 'refresh', 'register']);
  });

  test('the table itself, so that a change of it is seen', () => {
    const everyone = 'OWNER ADMIN MARKETING SELLER';
    expect(
      Object.fromEntries(Object.entries(permissions).map(([verb, roles]) => [verb, roles.join(' ')])),
    ).toEqual({
      'me:read': everyone,
      'me:update': everyone,
      'client:read': everyone,
      'client:update': 'OWNER ADMIN',
      'order:read': everyone,
      'order:create': 'OWNER ADMIN SELLER',
      'order:update': 'OWNER ADMIN SELLER',
      'order:set-status': 'OWNER ADMIN SELLER',
      'order:delete': 'OWNER ADMIN SELLER',
    });
  });

  test('the role is looked at before the input: who may not learns nothing of it', async () => {
    const bad = 'mutation { updateClient(input: { currency: "nonsense" }) { id } }';
    expect((await acme.as(Role.SELLER).refusal(bad)).code).toBe('FORBIDDEN');
  });
});

@ObjectType({ description: 'For this test.' })
class Thing {
  @Field(() => String, { description: 'A name.' })
  name!: string;
}

@Resolver()
class Silent {
  @Query(() => Thing, { description: 'Says nothing of who may call it.' })
  silent(): Thing {
    return { name: 'silent' };
  }
}

@Resolver()
class Invented {
  @Allow('moon:walk' as Verb)
  @Query(() => Thing, { description: 'Names a verb that is not in the table.' })
  invented(): Thing {
    return { name: 'invented' };
  }
}

describe('a root field that does not say who may call it (E6)', () => {
  test.each([
    ['silent', Silent, new Silent()],
    ['invented', Invented, new Invented()],
  ])('stops the start: %s', async (name, type, instance) => {
    await expect(buildSchema(new Map<NewableFunction, object>([[type, instance]]))).rejects.toThrow(
      `Query.${name} does not say who may call it: give it @Allow.`,
    );
  });
});
