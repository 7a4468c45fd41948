/** What a plan limits: people who may sign in, products that are not deleted, orders of one calendar month (UTC) that are not deleted. */
export type Limited = 'users' | 'products' | 'orders';

/** How many of each there may be. */
export type Limits = Readonly<Record<Limited, number>>;

const unlimited: Limits = { users: Infinity, products: Infinity, orders: Infinity };

/** Every plan, from the smallest to the largest; the first is what a client has unless told. */
const plans = {
  standard: { users: 250, products: 100_000, orders: 1_000_000 },
  large: { users: 2_500, products: 1_000_000, orders: 10_000_000 },
  unlimited,
} as const satisfies Record<string, Limits>;

export type PlanName = keyof typeof plans;

/** The names that a client's plan may have. */
export const planNames = Object.keys(plans) as [PlanName, ...PlanName[]];

/** The limits of a plan; a name that this version does not know is as the smallest. */
export function limitsOf(plan: string | undefined): Limits {
  return plans[planNames.find((name) => name === plan) ?? planNames[0]];
}
