import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { z } from 'zod';
import { DateTime } from '#server/database/scalars/date-time.js';
import { Decimal } from '#server/database/scalars/decimal.js';
import { Validated } from '#server/errors/validated.js';
import { OrderStatus } from '../order-status.js';
import { mostPeriods, periodsBetween, StatsPeriod } from './stats-period.js';

registerEnumType(StatsPeriod, {
  name: 'StatsPeriod',
  description: 'How figures are put together over time.',
  valuesConfig: {
    DAY: { description: 'From midnight to midnight.' },
    WEEK: { description: 'From Monday to Monday.' },
    MONTH: { description: 'A calendar month.' },
  },
});

/** Names of the IANA database, which PostgreSQL reads as well; of offsets such as +02:00 it makes the opposite. */
function isTimeZone(name: string): boolean {
  try {
    return (
      /^[A-Z]/i.test(name) &&
      new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
    );
  } catch {
    return false;
  }
}

@Validated(
  z
    .object({
      from: z.date(),
      to: z.date(),
      groupBy: z.enum(StatsPeriod),
      timeZone: z
        .string()
        .max(64)
        .refine(isTimeZone, { error: 'A time zone is a name such as Europe/Madrid.' }),
    })
    .refine(({ from, to }) => from < to, { path: ['to'], error: 'The end lies after the beginning.' })
    .refine(({ from, to, groupBy }) => periodsBetween(from, to, groupBy) <= mostPeriods, {
      path: ['groupBy'],
      error: `That makes more than ${mostPeriods} periods: take longer ones.`,
    }),
  null,
)
@ArgsType()
export class OrderStatsArgs {
  @Field(() => DateTime, { description: 'Orders made at this moment or later.' })
  from!: Date;

  @Field(() => DateTime, { description: 'Orders made before this moment.' })
  to!: Date;

  @Field(() => StatsPeriod, {
    defaultValue: StatsPeriod.DAY,
    description: 'How long a period of the series is.',
  })
  groupBy!: StatsPeriod;

  @Field(() => String, {
    defaultValue: 'UTC',
    description:
      'Where days begin at midnight: a name of the IANA time zone database, such as Europe/Madrid.',
  })
  timeZone!: string;
}

@ObjectType({ description: 'Orders of one period that were not cancelled.' })
export class OrderStatsPeriod {
  @Field(() => DateTime, { description: 'When the period begins.', simple: true })
  start!: Date;

  @Field(() => Int, { description: 'How many orders.', simple: true })
  orders!: number;

  @Field(() => Decimal, { description: 'What they come to.', simple: true })
  revenue!: string;
}

@ObjectType({ description: 'Orders in one status.' })
export class OrderStatsStatus {
  @Field(() => OrderStatus, { description: 'The status.', simple: true })
  status!: OrderStatus;

  @Field(() => Int, { description: 'How many orders.', simple: true })
  orders!: number;

  @Field(() => Decimal, { description: 'What they come to.', simple: true })
  revenue!: string;
}

@ObjectType({ description: 'How a product sold, in orders that were not cancelled.' })
export class OrderStatsProduct {
  @Field(() => ID, { description: 'Which product.', simple: true })
  productId!: string;

  @Field(() => Int, { description: 'How many pieces.', simple: true })
  quantity!: number;

  @Field(() => Decimal, { description: 'What they came to.', simple: true })
  revenue!: string;
}

/** No row of its own: what it says is counted when it is asked for. */
@ObjectType({ description: 'Figures of the orders that were made in a span of time and not deleted.' })
export class OrderStats {
  /** What the fields below are counted over. */
  readonly span!: OrderStatsArgs;
  /** Counted once, for whichever fields ask. */
  readonly statuses!: () => Promise<OrderStatsStatus[]>;
}
