import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum ChangeKind {
  CREATED = 'CREATED',
  UPDATED = 'UPDATED',
  DELETED = 'DELETED',
}
registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What happened.',
  valuesConfig: {
    CREATED: { description: 'It was placed.' },
    UPDATED: { description: 'It was edited, or its status changed.' },
    DELETED: { description: 'It was deleted.' },
  },
});

@ObjectType({ description: 'Something that happened to an order.' })
export class OrderChange {
  @Field(() => ChangeKind, { description: 'What happened.' })
  kind!: ChangeKind;

  /** Of the order; the order itself is read by whoever hears of it. */
  id!: string;
}
