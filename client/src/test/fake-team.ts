import { type InviteUserInput, type Role, type TeamQueryVariables } from '../gql/graphql';
import { type FakeUser } from './fake-data';
import { refuse } from './fake-tokens';
import { pageOf } from './paging';

interface FakeInvitation {
  id: string;
  email: string;
  role: Role;
  token: string | null;
  expiresAt: string;
  createdAt: string;
}
interface FakeSession {
  id: string;
  userAgent: string;
  ipAddress: string;
  lastUsedAt: string;
  createdAt: string;
  expiresAt: string;
  isCurrent: boolean;
  userId: string;
}

const now = '2026-03-01T09:30:00.000Z';

/** The people of the caller's company, by the contract's rules as far as the pages lean on them. */
export class FakeTeam {
  invitations: FakeInvitation[] = [];
  sessions: FakeSession[] = [];

  constructor(private readonly users: FakeUser[]) {
    this.sessions = users.flatMap(({ id }) => [
      this.session(id, 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0', true),
      this.session(id, 'Mozilla/5.0 (iPhone) AppleWebKit Version/18.0 Mobile Safari/604.1', false),
    ]);
  }

  private session(userId: string, userAgent: string, isCurrent: boolean): FakeSession {
    const id = `session-${userId}-${isCurrent ? 1 : 2}`;
    return {
      ...{ id, userId, userAgent, isCurrent, ipAddress: '192.0.2.7' },
      ...{ lastUsedAt: now, createdAt: now, expiresAt: now },
    };
  }

  private change(caller: FakeUser, id: string, change: Partial<FakeUser>): FakeUser {
    const person = this.users.find((user) => user.id === id && user.client === caller.client);
    if (!person) throw refuse('NOT_FOUND');
    this.sessions = this.sessions.filter(({ userId }) => userId !== id);
    return Object.assign(person, change);
  }

  /** What the API's fields answer. */
  fields = (caller: () => FakeUser) => {
    const colleagues = () => this.users.filter(({ client }) => client === caller().client);
    return {
      users: (page: TeamQueryVariables) => pageOf(colleagues(), page),
      user: ({ id }: { id: string }) => colleagues().find((user) => user.id === id) ?? null,
      setUserRole: ({ id, role }: { id: string; role: Role }) => this.change(caller(), id, { role }),
      setUserActive: ({ id, isActive }: { id: string; isActive: boolean }) =>
        this.change(caller(), id, { isActive }),
      invitations: (page: TeamQueryVariables) => pageOf(this.invitations, page),
      inviteUser: ({ input }: { input: InviteUserInput }) => {
        if (this.users.some(({ email }) => email === input.email))
          throw refuse('CONFLICT', { field: 'email' });
        const id = `invitation-${this.invitations.length + 1}`;
        const made = { id, ...input, token: null, expiresAt: now, createdAt: now };
        this.invitations = [made, ...this.invitations];
        return { ...made, token: 'shown-once' };
      },
      revokeInvitation: ({ id }: { id: string }) => {
        this.invitations = this.invitations.filter((invitation) => invitation.id !== id);
        return true;
      },
      sessions: ({ userId, ...page }: TeamQueryVariables & { userId?: string }) =>
        pageOf(
          this.sessions
            .filter((session) => session.userId === (userId ?? caller().id))
            .map((session) => ({ ...session, isCurrent: session.isCurrent && !userId })),
          page,
        ),
      endSession: ({ id }: { id: string }) => {
        this.sessions = this.sessions.filter((session) => session.id !== id);
        return true;
      },
      endOtherSessions: ({ userId }: { userId?: string }) => {
        const whose = userId ?? caller().id;
        this.sessions = this.sessions.filter(
          (session) => session.userId !== whose || (!userId && session.isCurrent),
        );
        return true;
      },
    };
  };
}
