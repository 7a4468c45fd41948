import {
  type CreateClientInput,
  type ImpersonateInput,
  type InvitePlatformUserInput,
  type PlatformClientsQueryVariables,
  type PlatformReach,
  type PlatformRegisterInput,
  type PlatformRole,
} from '../gql/graphql';
import { makePlatformClient, type FakePlatformClient } from './fake-platform-clients';
import { refuse, type FakeTokens } from './fake-tokens';
import { pageOf, type PageWish } from './paging';

const now = '2026-03-01T09:30:00.000Z';

export interface FakePerson {
  id: string;
  email: string;
  firstName: string | null;
  lastName: string | null;
  role: PlatformRole;
  reach: PlatformReach;
  isActive: boolean;
  createdAt: string;
}

export const makePerson = (email: string, role: PlatformRole): FakePerson => ({
  ...{ id: `person-${email}`, email, role, firstName: null, lastName: null },
  ...{ reach: 'ALL' as const, isActive: true, createdAt: now },
});

/** The operator's side, by the contract's rules as far as the console leans on them. */
export class FakePlatform {
  readonly root = makePerson('root@platform.test', 'SUPERADMIN');
  people = [this.root, makePerson('olga@platform.test', 'OPERATOR')];
  clients: FakePlatformClient[] = [
    makePlatformClient('acme', 'Acme Ferretería'),
    makePlatformClient('initech', 'Initech', 'SCHEMA'),
  ];
  invitations: { id: string; email: string; role: PlatformRole; expiresAt: string }[] = [];
  /** What each look in was for, by its client. */
  looks: ImpersonateInput[] = [];

  constructor(
    private readonly tokens: FakeTokens,
    /** As whom a look sees a client. */
    private readonly ownerOf: (slug: string) => string,
  ) {}

  private client(slug: string): FakePlatformClient {
    const client = this.clients.find((one) => one.slug === slug);
    if (!client) throw refuse('CLIENT_NOT_FOUND');
    return client;
  }

  private session = (user: FakePerson) => ({ ...this.tokens.issue(user.id), user });

  private join({ email, firstName = null, lastName = null, invitationToken }: PlatformRegisterInput) {
    if (invitationToken !== 'shown-once') throw refuse('INVITATION_REQUIRED');
    if (this.people.some((person) => person.email === email)) throw refuse('CONFLICT', { field: 'email' });
    const person = { ...makePerson(email, 'SUPPORT'), firstName, lastName };
    this.people.push(person);
    return this.session(person);
  }

  private change(id: string, change: Partial<FakePerson>): FakePerson {
    const person = this.people.find((one) => one.id === id);
    if (!person) throw refuse('NOT_FOUND');
    if (person.role === 'SUPERADMIN') throw refuse('CONFLICT');
    return Object.assign(person, change);
  }

  /** What the API's fields answer. */
  fields = (authorization: string | null) => ({
    platform: () => {
      this.tokens.userOf(authorization);
      return {
        clients: ({ search, ...page }: PlatformClientsQueryVariables) =>
          pageOf(
            this.clients.filter(({ name }) => name.toLowerCase().includes((search ?? '').toLowerCase())),
            page,
          ),
        client: ({ slug }: { slug: string }) => this.clients.find((one) => one.slug === slug) ?? null,
        servers: [
          {
            ...{ name: 'main', clients: 2, connections: 12, maxConnections: 200, sizeBytes: 81_234_567 },
            warnings: ['Its certificate runs out'],
          },
        ],
        users: (page: PageWish) => pageOf(this.people, page),
        invitations: (page: PageWish) => pageOf(this.invitations, page),
      };
    },
    platformLogin: ({ email, password }: { email: string; password: string }) => {
      const person = this.people.find((one) => one.email === email);
      if (!person || password !== 'demo-Password-1') throw refuse('INVALID_CREDENTIALS');
      return this.session(person);
    },
    platformRegister: ({ input }: { input: PlatformRegisterInput }) => this.join(input),
    createClient: ({ input }: { input: CreateClientInput }) => {
      if (this.clients.some(({ slug }) => slug === input.slug)) throw refuse('CONFLICT', { field: 'slug' });
      const made = makePlatformClient(input.slug, input.name, input.isolation ?? 'SHARED');
      this.clients.push(made);
      return made;
    },
    pauseClient: ({ slug }: { slug: string }) => Object.assign(this.client(slug), { status: 'PAUSED' }),
    resumeClient: ({ slug }: { slug: string }) => Object.assign(this.client(slug), { status: 'ACTIVE' }),
    impersonate: ({ input }: { input: ImpersonateInput }) => {
      this.looks.push(input);
      const { accessToken } = this.tokens.issue(this.ownerOf(input.slug));
      const expiresAt = new Date(Date.now() + 15 * 60_000).toISOString();
      return { id: `look-${this.looks.length}`, slug: input.slug, accessToken, expiresAt };
    },
    endImpersonation: () => true,
    setPlatformUserRole: ({ id, role }: { id: string; role: PlatformRole }) => this.change(id, { role }),
    setPlatformUserActive: ({ id, isActive }: { id: string; isActive: boolean }) =>
      this.change(id, { isActive }),
    invitePlatformUser: ({ input }: { input: InvitePlatformUserInput }) => {
      const made = { id: `invitation-${input.email}`, expiresAt: now, ...input };
      this.invitations.push(made);
      return { ...made, token: 'shown-once' };
    },
    revokePlatformInvitation: ({ id }: { id: string }) => {
      this.invitations = this.invitations.filter((invitation) => invitation.id !== id);
      return true;
    },
  });
}
