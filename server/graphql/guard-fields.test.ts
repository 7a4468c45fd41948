import { graphql } from 'graphql';
import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { describe, expect, test } from 'vitest';
import { Allow, AllowEach } from '#server/identity/allow.js';
import type { Verb } from '#server/identity/permissions.js';
import { PlatformRole } from '#server/identity/platform-role.js';
import { buildSchema } from './build-schema.js';

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

@AllowEach()
@ObjectType({ description: 'An entrance like the root, with a field that says nothing.' })
class Inner {
  @Allow('platform:enter')
  @Field(() => String, { description: 'Says who may.' })
  open!: string;

  @Field(() => String, { description: 'Says nothing of who may call it.' })
  silent!: string;
}

@Resolver()
class Entrance {
  @Allow('platform:enter')
  @Query(() => Inner, { description: 'Says who may; what is inside does not.' })
  entrance(): Inner {
    return new Inner();
  }
}

@ObjectType({ description: 'Nothing special, but a field names a verb that is not in a table.' })
class Misspelt {
  @Allow('order:raed' as Verb)
  @Field(() => String, { description: 'Would be open to all if nobody looked.' })
  name!: string;
}

@Resolver()
class Ordinary {
  @Allow('anybody')
  @Query(() => Misspelt, { description: 'For this test.' })
  ordinary(): Misspelt {
    return new Misspelt();
  }
}

// Tried: with root fields guarded alone, `Inner` and `Misspelt` were let through, and SUPPORT into the office.
describe('a field that does not say who may call it (E6)', () => {
  test.each([
    ['Query.silent', Silent, new Silent()],
    ['Query.invented', Invented, new Invented()],
    ['Inner.silent', Entrance, new Entrance()],
    ['Misspelt.name', Ordinary, new Ordinary()],
  ])('stops the start: %s', async (name, type, instance) => {
    await expect(buildSchema(new Map<NewableFunction, object>([[type, instance]]))).rejects.toThrow(
      `${name} does not say who may call it: give it @Allow.`,
    );
  });
});

@AllowEach()
@ObjectType({ description: 'An entrance whose fields are not for everybody who may enter.' })
class Rooms {
  @Allow('platform:read-me')
  @Field(() => String, { nullable: true, description: 'For every platform role.' })
  hall: string = 'the hall';

  @Allow('platform:create-client')
  @Field(() => String, { nullable: true, description: 'Not for SUPPORT.' })
  office: string = 'the office';
}

@Resolver()
class House {
  @Allow('platform:enter')
  @Query(() => Rooms, { description: 'For every platform role.' })
  house(): Rooms {
    return new Rooms();
  }
}

describe('a field inside an entrance', () => {
  test('has a permission of its own: one refusal does not take its neighbours along', async () => {
    const schema = await buildSchema(new Map<NewableFunction, object>([[House, new House()]]));
    const as = async (role: PlatformRole) => {
      const contextValue = { platformCaller: { role } };
      const { data, errors } = await graphql({ schema, source: '{ house { hall office } }', contextValue });
      return [{ ...(data?.['house'] as object) }, errors?.map(({ path }) => path)];
    };
    const hall = 'the hall';
    expect(await as(PlatformRole.OPERATOR)).toEqual([{ hall, office: 'the office' }, undefined]);
    expect(await as(PlatformRole.SUPPORT)).toEqual([{ hall, office: null }, [['house', 'office']]]);
  });
});
