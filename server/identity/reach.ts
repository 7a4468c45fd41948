import { registerEnumType } from 'type-graphql';

export enum Reach {
  ALL = 'ALL',
  OWN = 'OWN',
}
registerEnumType(Reach, {
  name: 'PlatformReach',
  description: 'Which clients a platform user sees and acts on.',
  valuesConfig: {
    ALL: { description: 'Every client of the installation.' },
    OWN: { description: 'Those that they made themselves; any other is as if it did not exist.' },
  },
});

/** Which clients somebody of the operator's side reaches. */
export interface ClientReach {
  /** The platform user who must have made them; undefined for who reaches all. */
  readonly madeBy: string | undefined;
}

export const everyClient: ClientReach = { madeBy: undefined };

/** What a platform user reaches. @param reach as their row says; whoever has none reaches nothing but their own. */
export function reachOf(userId: string, reach: Reach | undefined): ClientReach {
  return reach === Reach.ALL ? everyClient : { madeBy: userId };
}
