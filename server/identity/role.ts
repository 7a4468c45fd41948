import { registerEnumType } from 'type-graphql';

export enum Role {
  OWNER = 'OWNER',
  ADMIN = 'ADMIN',
  MARKETING = 'MARKETING',
  SELLER = 'SELLER',
}
registerEnumType(Role, {
  name: 'Role',
  description: 'What a user may do within the own client.',
  valuesConfig: {
    OWNER: { description: 'Everything; the first user of a client.' },
    ADMIN: { description: 'Runs the client: people, settings, all data.' },
    MARKETING: { description: 'Looks at orders, keeps catalogue, price lists and sales groups.' },
    SELLER: { description: 'Takes and handles orders, looks after customers.' },
  },
});
