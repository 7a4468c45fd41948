// Real kills of real processes are in server/commands; here each step fails in its turn, with and without somebody who notices.
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { Register } from '../../tests/world/documents.js';
import { password, World, type SignedIn } from '../../tests/world/world.js';

const killed = new Error('The process was killed here.');
const stepsOf = {
  SHARED: ['resident', 'owner'],
  SCHEMA: ['roles', 'schema', 'migrations', 'resident', 'owner'],
  DATABASE: ['roles', 'database', 'schema', 'migrations', 'resident', 'owner'],
} as const;

describe.each(['SHARED', 'SCHEMA', 'DATABASE'] as const)(
  'a company on tier %s that is half made (B2)',
  (tier) => {
    let world: World;
    let sweep: () => Promise<void>;
    beforeAll(async () => {
      world = await World.start({ SIGNUP_ISOLATION: tier });
      const { finish } = services();
      sweep = finish.sweep.bind(finish);
      // The server's own poller, which would come in between.
      finish.sweep = async () => undefined;
    });
    afterEach(() => vi.restoreAllMocks());
    afterAll(() => world.stop());

    const services = () => world.server.services;

    let made = 0;
    function attempt() {
      made += 1;
      const clientSlug = `half-${tier.toLowerCase()}-${made}`;
      return { email: world.email('dies'), password, clientName: 'Dies', clientSlug };
    }
    type Attempt = ReturnType<typeof attempt>;

    /** Lets one step fail, before or after it did its work. */
    function failAt(name: string, when: 'before' | 'after'): void {
      if (name === 'owner') {
        const { gateway } = services();
        const doorOf = gateway.doorOf.bind(gateway);
        vi.spyOn(gateway, 'doorOf').mockImplementationOnce(async (clientId) => {
          const door = await doorOf(clientId);
          const write = door.write.bind(door);
          vi.spyOn(door, 'write').mockImplementation(async (fn) => {
            if (when === 'after') await write(fn);
            throw killed;
          });
          return door;
        });
        return;
      }
      const { maker } = services();
      const steps = maker.steps.bind(maker);
      vi.spyOn(maker, 'steps').mockImplementationOnce((client, placement, hands) =>
        steps(client, placement, hands).map((step) =>
          step.name !== name
            ? step
            : {
                name,
                run: async () => {
                  if (when === 'after') await step.run();
                  throw killed;
                },
              },
        ),
      );
    }

    /** A failure that nobody is there to take back: the request stays. */
    async function dies(name: string, when: 'before' | 'after'): Promise<Attempt> {
      const input = attempt();
      failAt(name, when);
      vi.spyOn(services().maker, 'remove').mockRejectedValueOnce(killed);
      expect((await world.nobody.refusal(Register, { input })).code).toBe('INTERNAL_SERVER_ERROR');
      vi.restoreAllMocks();
      return input;
    }

    const claimEnds = () => world.sql('update central.provisionings set claimed_until = null');

    async function traces({ email, clientSlug }: Attempt) {
      const name = clientSlug.replaceAll('-', '_');
      const [found] = await world.sql(
        `select (select state from central.sign_ins where email = $1) line,
         (select status from central.clients where slug = $2) client,
         (select count(*)::int from central.provisionings) requests,
         (select count(*)::int from central.placements where role = 'user_' || $3) placements,
         (select count(*)::int from pg_roles where rolname in ('user_' || $3, 'owner_' || $3)) roles,
         (select count(*)::int from pg_namespace where nspname = 'schema_' || $3) schemas,
         (select count(*)::int from pg_database where datname = 'tenant_' || $3) databases,
         (select count(*)::int from shared.residents r where not exists
           (select from central.clients c where c.id = r.client_id)) strays`,
        [email, clientSlug, name],
      );
      return found;
    }
    const nothing = {
      line: null,
      client: null,
      requests: 0,
      placements: 0,
      roles: 0,
      schemas: 0,
      databases: 0,
      strays: 0,
    };
    const whole = {
      ...nothing,
      line: 'CONFIRMED',
      client: 'ACTIVE',
      placements: tier === 'SHARED' ? 0 : 1,
      roles: tier === 'SHARED' ? 0 : 2,
      schemas: tier === 'SCHEMA' ? 1 : 0,
      databases: tier === 'DATABASE' ? 1 : 0,
    };

    /** Before a step all is as it was after the one before it. */
    const moments = [
      [stepsOf[tier][0], 'before'] as const,
      ...stepsOf[tier].map((name) => [name, 'after'] as const),
    ];

    test.each(moments)('at the step %s, %s it: whoever comes next finishes it', async (name, when) => {
      const input = await dies(name, when);
      expect(await traces(input)).toMatchObject({ line: 'RESERVED', client: 'PROVISIONING', requests: 1 });
      await claimEnds();
      await sweep();
      expect(await traces(input)).toEqual(whole);
      expect((await world.login(input.email)).user).toMatchObject({ email: input.email, role: 'OWNER' });
    });

    // Tried: with the roles left out of `removeHome`, every moment from "roles" on fails.
    test.each(moments.filter(([name]) => name !== 'owner'))(
      'at the step %s, %s it: a failure that is noticed leaves nothing, and the slug can be had',
      async (name, when) => {
        const input = attempt();
        failAt(name, when);
        expect((await world.nobody.refusal(Register, { input })).code).toBe('INTERNAL_SERVER_ERROR');
        vi.restoreAllMocks();
        expect(await traces(input)).toEqual(nothing);
        const { register } = await world.nobody.ask<{ register: SignedIn }>(Register, { input });
        expect(register.client.slug).toBe(input.clientSlug);
        expect(await traces(input)).toEqual(whole);
      },
    );

    test('when only the registry did not say that it is open, it is tried again at once', async () => {
      const input = attempt();
      vi.spyOn(services().directory, 'confirm').mockRejectedValueOnce(killed);
      await world.nobody.ask(Register, { input });
      expect(await traces(input)).toEqual(whole);
    });

    test('is left alone while somebody works on it, and holds its address and slug', async () => {
      const input = await dies('resident', 'before');
      await world.sql(`update central.provisionings set claimed_until = now() + interval '9 s'`);
      await sweep();
      expect(await traces(input)).toMatchObject({ line: 'RESERVED', client: 'PROVISIONING' });
      const again = (changes: object) => world.nobody.refusal(Register, { input: { ...input, ...changes } });
      expect(await again({ clientSlug: `${input.clientSlug}-new` })).toMatchObject({
        code: 'CONFLICT',
        field: 'email',
      });
      expect(await again({ email: world.email('else') })).toMatchObject({
        code: 'CONFLICT',
        field: 'clientSlug',
      });
      await claimEnds();
      await sweep();
    });

    // Tried: with a sweep that stops at the first failure, the second one stayed.
    test('one that can’t be finished does not keep the others waiting', async () => {
      const [stuck, other] = [await dies('resident', 'before'), await dies('resident', 'before')];
      await claimEnds();
      const { maker } = services();
      const steps = maker.steps.bind(maker);
      vi.spyOn(maker, 'steps').mockImplementation((client, placement, hands) => {
        if (client.slug === stuck.clientSlug) throw killed;
        return steps(client, placement, hands);
      });
      await expect(sweep()).rejects.toThrow('could not be made');
      expect(await traces(other)).toMatchObject({ client: 'ACTIVE' });
      const [request] = await world.sql(
        'select attempts, last_error, claimed_until > now() as later from central.provisionings',
      );
      expect(request).toEqual({ attempts: 2, last_error: killed.message, later: true });
      vi.restoreAllMocks();
      await claimEnds();
      await sweep();
      expect(await traces(stuck)).toEqual(whole);
    });
  },
);
