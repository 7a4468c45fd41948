// On the shared tier, where no slug becomes a role's name: elsewhere one makes way for the roles of every other test.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../../tests/world/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start({ SIGNUP_ISOLATION: 'SHARED' });
});
afterAll(() => world.stop());

const slugOf = async (clientName: string) =>
  (await world.register({ email: world.email('owner'), clientName })).client.slug;

describe('the slug of a company that wants none', () => {
  test.each([
    ['Ferretería Ñandú & Cía.', 'ferreteria-nandu-cia'],
    ['  Łódź --- 24/7  ', 'odz-24-7'],
    ['Admin', 'admin-co'],
    ['Yo', 'yo-co'],
    ['日本', 'client'],
    ['x'.repeat(60), 'x'.repeat(34)],
  ])('makes of the name %j the slug %j', async (name, slug) => {
    expect(await slugOf(name)).toBe(slug);
  });

  test('numbers the slug of a name that is used again', async () => {
    const slugs: string[] = [];
    for (let times = 0; times < 7; times += 1) slugs.push(await slugOf('Twins'));
    expect(slugs.slice(0, 5)).toEqual(['twins', 'twins-2', 'twins-3', 'twins-4', 'twins-5']);
    for (const slug of slugs.slice(5)) expect(slug).toMatch(/^twins-[0-9a-f]{5}$/);
  });
});
