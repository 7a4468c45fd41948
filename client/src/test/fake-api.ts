import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, graphql as execute, GraphQLError, type ExecutionResult } from 'graphql';
import {
  type CreateOrderInput,
  type LoginInput,
  type OrdersQueryVariables,
  type OrderStatus,
  type RegisterInput,
  type UpdateClientInput,
  type UpdateMeInput,
  type UpdateOrderInput,
} from '../gql/graphql';
import { FakeAudit } from './fake-audit';
import { FakeCatalogue } from './fake-catalogue';
import { FakeCustomers } from './fake-customers';
import { makeClient, makeOrders, makeUser, type FakeUser } from './fake-data';
import { FakeKeys } from './fake-keys';
import { FakeOrders } from './fake-orders';
import { FakePlatform } from './fake-platform';
import { FakeSellSide } from './fake-sell-side';
import { FakeShop } from './fake-shop';
import { fakeStats } from './fake-stats';
import { FakeTeam } from './fake-team';
import { FakeTokens, refuse } from './fake-tokens';

// An operation that the committed schema does not know fails here as it would at the server.
const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../../schema.graphql'), 'utf8'));
const acme = makeClient('acme', 'Acme Ferretería');
const globex = makeClient('globex', 'Globex', 'USD');

export interface Call {
  operation: string;
  variables: Record<string, unknown>;
  authorization: string | null;
}
interface Body {
  query: string;
  operationName?: string;
  variables?: Record<string, unknown>;
}

/** The API as the contract tells it, in memory: two companies, real rules for tokens, orders by FakeOrders. */
export class FakeApi {
  readonly tokens = new FakeTokens();
  readonly calls: Call[] = [];
  readonly ana = makeUser({ ...acme }, 'ana@acme.test', 'OWNER', 'Ana');
  readonly sam = makeUser(this.ana.client, 'sam@acme.test', 'SELLER');
  readonly gus = makeUser({ ...globex }, 'gus@globex.test', 'OWNER', 'Gus');
  readonly users: FakeUser[] = [this.ana, this.sam, this.gus];
  readonly shop = new FakeShop();
  readonly orders: FakeOrders;
  readonly sellSide: FakeSellSide;
  readonly catalogue = new FakeCatalogue();
  readonly customers = new FakeCustomers();
  readonly team = new FakeTeam(this.users);
  readonly keys = new FakeKeys();
  readonly audit = new FakeAudit();
  readonly platform = new FakePlatform(this.tokens, () => this.ana.id);
  /** Answers what goes to /files. */
  files: (path: string, init: RequestInit) => Response | Promise<Response> = () =>
    new Response('', { status: 404 });
  /** The token of the one invitation that is open, to acme. */
  readonly invitation = 'an-open-invitation';
  /** Stands in for one operation: throws what the server or the line would. */
  interfere: (call: Call) => unknown = () => undefined;

  constructor(acmeOrders = 45) {
    const globexOrders = makeOrders(this.gus.client, this.gus, 3).map((order) => ({
      ...order,
      code: `GLX-${order.id.at(-1) ?? ''}`,
    }));
    this.orders = new FakeOrders(
      [...makeOrders(this.ana.client, this.ana, acmeOrders), ...globexOrders],
      this.shop,
    );
    this.sellSide = new FakeSellSide(this.shop, this.orders);
  }

  count = (operation: string): number => this.calls.filter((call) => call.operation === operation).length;
  last = (operation: string): Call | undefined => this.calls.findLast((call) => call.operation === operation);

  async answer(
    { query, variables = {}, operationName }: Body,
    authorization: string | null,
  ): Promise<ExecutionResult> {
    const operation = operationName ?? /(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? '';
    const call = { operation, variables, authorization };
    this.calls.push(call);
    try {
      await this.interfere(call);
    } catch (failure) {
      if (failure instanceof GraphQLError) return { data: null, errors: [failure] };
      throw failure;
    }
    return execute({
      schema,
      source: query,
      variableValues: variables,
      operationName,
      rootValue: this.fields(authorization, operation),
    });
  }

  /** @param operation the pages of the catalogue and of the customers look at many rows, the order desk at a few that it can sell out. */
  private fields(authorization: string | null, operation: string) {
    const { tokens, orders, users } = this;
    const caller = () => {
      const id = tokens.userOf(authorization);
      return users.find((user) => user.id === id) ?? this.ana;
    };
    const session = (user: FakeUser) => ({ ...tokens.issue(user.id), user, client: user.client });
    return {
      ...this.catalogue.fields,
      ...this.customers.fields,
      ...this.team.fields(caller),
      ...this.keys.fields(caller),
      ...this.audit.fields,
      ...this.sellSide.fields(caller),
      ...this.platform.fields(authorization),
      me: caller,
      client: () => caller().client,
      order: ({ id }: { id: string }) => orders.one(caller(), id),
      orders: (page: OrdersQueryVariables) => orders.page(caller(), page),
      orderStats: (span: { from: string; to: string }) => fakeStats(orders.of(caller()), span),
      products: operation === 'Products' ? this.catalogue.fields.products : this.shop.findProducts,
      customers: operation === 'Customers' ? this.customers.fields.customers : this.shop.findCustomers,
      login: ({ input }: { input: LoginInput }) => {
        const user = users.find(
          ({ email, password }) => email === input.email && password === input.password,
        );
        if (!user) throw refuse('INVALID_CREDENTIALS');
        return session(user);
      },
      register: ({ input }: { input: RegisterInput }) => session(this.register(input)),
      refresh: (args: { refreshToken: string }) => ({
        __typename: 'AuthPayload',
        ...tokens.rotate(args.refreshToken),
      }),
      logout: (args: { refreshToken: string }) => (tokens.end(args.refreshToken), true),
      updateMe: ({ input }: { input: UpdateMeInput }) => Object.assign(caller(), input),
      removeLogo: () => Object.assign(caller().client, { logo: null }),
      updateClient: ({ input }: { input: UpdateClientInput }) => Object.assign(caller().client, input),
      changePassword: ({ input }: { input: { currentPassword: string; newPassword: string } }) => {
        if (caller().password !== input.currentPassword) throw refuse('INVALID_CREDENTIALS');
        return Boolean((caller().password = input.newPassword));
      },
      createOrder: ({ input }: { input: CreateOrderInput }) => orders.create(caller(), input),
      updateOrder: ({ id, input }: { id: string; input: UpdateOrderInput }) =>
        orders.update(caller(), id, input),
      setOrderStatus: ({ id, status }: { id: string; status: OrderStatus }) =>
        orders.setStatus(caller(), id, status),
      deleteOrder: ({ id }: { id: string }) => orders.remove(caller(), id),
    };
  }

  private register(input: RegisterInput): FakeUser {
    if (this.users.some(({ email }) => email === input.email)) throw refuse('CONFLICT', { field: 'email' });
    const bySlug = (slug: string) => this.users.find(({ client }) => client.slug === slug)?.client;
    const { invitationToken } = input;
    if (invitationToken && invitationToken !== this.invitation) throw refuse('INVITATION_REQUIRED');
    const known = bySlug(invitationToken ? 'acme' : (input.clientSlug ?? ''));
    if (!input.clientName && !known) throw refuse('CLIENT_NOT_FOUND');
    if (!input.clientName && !invitationToken && known?.joinPolicy !== 'OPEN')
      throw refuse('INVITATION_REQUIRED');
    if (input.clientName && known) throw refuse('CONFLICT', { field: 'clientSlug' });
    const client = known ?? makeClient(input.clientSlug ?? 'nueva', input.clientName ?? '');
    const user = { ...makeUser(client, input.email, known ? 'SELLER' : 'OWNER'), password: input.password };
    this.users.push(user);
    return user;
  }

  /** For vi.stubGlobal('fetch', …): the statuses and the content type of GraphQL over HTTP. */
  readonly fetch = async (url: unknown, init: RequestInit = {}): Promise<Response> => {
    if (typeof url === 'string' && url.startsWith('/files/')) return this.files(url, init);
    const headers = new Headers(init.headers);
    const body = JSON.parse(init.body as string) as Body;
    const result = await this.answer(body, headers.get('authorization'));
    const code = result.errors?.[0]?.extensions['code'];
    const status = result.data ? 200 : code === 'UNAUTHENTICATED' || code === 'TOKEN_EXPIRED' ? 401 : 400;
    return new Response(JSON.stringify(result), {
      status,
      headers: { 'content-type': 'application/graphql-response+json' },
    });
  };
}
