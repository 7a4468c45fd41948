import { type CreateApiKeyInput, type TeamQueryVariables } from '../gql/graphql';
import { type FakeUser } from './fake-data';
import { refuse } from './fake-tokens';
import { pageOf } from './paging';

const createdAt = '2026-02-01T09:30:00.000Z';

interface FakeKey {
  id: string;
  name: string;
  verbs: string[];
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
  createdBy: FakeUser;
}

/** The keys of one company. */
export class FakeKeys {
  rows: FakeKey[] = [];

  /** What the API's fields answer. */
  fields = (caller: () => FakeUser) => ({
    apiKeys: (page: TeamQueryVariables) => pageOf(this.rows, page),
    createApiKey: ({ input }: { input: CreateApiKeyInput }) => {
      const made: FakeKey = {
        ...{ id: `key-${this.rows.length + 1}`, name: input.name, verbs: [input.verbs].flat() },
        ...{ createdAt, expiresAt: input.expiresAt ?? null, lastUsedAt: null, createdBy: caller() },
      };
      this.rows = [made, ...this.rows];
      return { ...made, key: 'vec_shown-once' };
    },
    revokeApiKey: ({ id }: { id: string }) => {
      if (!this.rows.some((key) => key.id === id)) throw refuse('NOT_FOUND');
      this.rows = this.rows.filter((key) => key.id !== id);
      return true;
    },
  });
}
