import {
  getNamedType,
  isInputObjectType,
  isLeafType,
  isNonNullType,
  type GraphQLInputObjectType,
  type GraphQLSchema,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSchema } from '#server/create-schema.js';
import { Role } from '#server/identity/role.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
let schema: GraphQLSchema;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  await acme.join(Role.SELLER);
  schema = await createSchema(world.server.services, undefined);
});
afterAll(() => world.stop());

/** What the server takes from the token, the registry, the price list or the order's life, and from a caller only where it is named. */
const sensitive = {
  client: '"x"',
  clientId: '"x"',
  client_id: '"x"',
  createdBy: '"x"',
  createdById: '"x"',
  currentStock: '1',
  id: '"x"',
  isActive: 'true',
  isolation: 'DATABASE',
  madeById: '"x"',
  passwordHash: '"x"',
  plan: '"large"',
  price: '"0.01"',
  reach: 'ALL',
  role: 'OWNER',
  status: 'SHIPPED',
  stock: '1',
  tenantId: '"x"',
  total: '"0.01"',
  unitPrice: '"0.01"',
  userId: '"x"',
} as const;

/** Where one of them belongs: the rule of that field says who may give what. */
const belongs = new Set([
  'CreateClientInput.isolation',
  'CreateClientInput.plan',
  'CreateCustomerInput.isActive',
  'UpdateCustomerInput.isActive',
  // A quick order's; with items it is refused, below.
  'CreateOrderInput.total',
  'CreatePriceListInput.isActive',
  'UpdatePriceListInput.isActive',
  'CreateProductInput.isActive',
  'CreateProductInput.price',
  'CreateProductInput.stock',
  'UpdateProductInput.isActive',
  'UpdateProductInput.price',
  'InviteUserInput.role',
  'InvitePlatformUserInput.role',
  // Filters choose, and change nothing.
  'AuditFilter.id',
  'OrderFilter.status',
  'ProductFilter.isActive',
]);

const inputs = (): GraphQLInputObjectType[] => Object.values(schema.getTypeMap()).filter(isInputObjectType);

// Tried: with a field `clientId` in UpdateMeInput the first two fail.
describe('what a caller may not say of what they send (A17)', () => {
  test('no input has it but where it belongs', () => {
    const found = inputs().flatMap((type) =>
      Object.keys(type.getFields())
        .filter((field) => field in sensitive)
        .map((field) => `${type.name}.${field}`),
    );
    expect(found.filter((field) => !belongs.has(field))).toEqual([]);
    expect([...belongs].filter((field) => !found.includes(field))).toEqual([]);
  });

  test('and saying it all the same is refused by every mutation, in the document and in variables', async () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
    let tried = 0;
    for (const { name, args, type: answer } of mutations)
      for (const arg of args) {
        const type = getNamedType(arg.type);
        if (!isInputObjectType(type)) continue;
        for (const [field, value] of Object.entries(sensitive)) {
          if (field in type.getFields()) continue;
          const inline = await acme.as().refusal(`mutation { ${name}(${arg.name}: { ${field}: ${value} }) }`);
          expect([name, field, inline.code]).toEqual([name, field, 'GRAPHQL_VALIDATION_FAILED']);
          tried += 1;
        }
        const selection = isLeafType(getNamedType(answer)) ? '' : '{ __typename }';
        const others = args.filter((other) => other !== arg && isNonNullType(other.type));
        const rest = others.map((other) => `${other.name}: "x"`).join(' ');
        const document = `mutation ($input: ${String(arg.type)}) { ${name}(${rest} ${arg.name}: $input) ${selection} }`;
        const { errors } = await acme.as().send(document, { input: { clientId: 'x' } });
        expect([name, errors?.[0]?.extensions.code]).toEqual([name, 'BAD_USER_INPUT']);
        expect(JSON.stringify(errors)).toContain('clientId');
      }
    expect(tried).toBeGreaterThan(400);
  });

  test('an order’s total and prices are the server’s where there are items', async () => {
    const { createProduct } = await acme
      .as()
      .ask<{ createProduct: { id: string } }>(
        'mutation { createProduct(input: { name: "Saw", price: "10.00", stock: 5 }) { id } }',
      );
    const seller = acme.as(Role.SELLER);
    const order = (more: string, line = '') =>
      seller.send<{ createOrder: { total: string } }>(
        `mutation { createOrder(input: { items: [{ productId: "${createProduct.id}", quantity: 2 ${line} }] ${more} }) { total status } }`,
      );
    expect((await order('total: "0.01"')).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await order('', 'unitPrice: "0.01"')).errors?.[0]?.extensions.code).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect((await order('')).data?.createOrder).toEqual({ total: '20.00', status: 'PENDING' });
  });

  test('who joins gets the role that the door says, not one of their own', async () => {
    const { user } = await acme.newcomer();
    expect(user.role).toBe('SELLER');
    const mine = world.bearer((await world.login(user.email)).accessToken);
    const own = { id: user.id, role: 'OWNER' };
    const { code } = await mine.refusal(
      'mutation ($id: ID!, $role: Role!) { setUserRole(id: $id, role: $role) { id } }',
      own,
    );
    expect(code).toBe('FORBIDDEN');
  });
});
