import { ArgsType, Field, Int } from 'type-graphql';
import { badInput, type InputIssue } from '#server/errors/app-error.js';

const defaultPage = 20;
export const largestPage = 100;

/** The arguments of every connection (Relay cursor specification). */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the start, or after `after`; 20 unless given, at most 100.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many from the end, or before `before`; at most 100.',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what comes before this cursor.' })
  before?: string | null;
}

export interface PageRequest {
  readonly size: number;
  readonly backward: boolean;
  readonly cursor: string | undefined;
  readonly cursorArgument: 'after' | 'before';
}

/** Reads the four arguments into one page. @throws BAD_USER_INPUT with the path of what is wrong. */
export function pageRequest({ first, after, last, before }: PageArgs): PageRequest {
  const issues: InputIssue[] = [];
  for (const [name, value] of Object.entries({ first, last })) {
    if (value != null && (value < 0 || value > largestPage))
      issues.push({ path: [name], message: `${name} is between 0 and ${largestPage}.` });
  }
  const backward = last != null || (before != null && first == null);
  if (first != null && last != null)
    issues.push({ path: ['last'], message: 'Give first or last, not both.' });
  if (backward && after != null) issues.push({ path: ['after'], message: 'after goes with first.' });
  if (!backward && before != null) issues.push({ path: ['before'], message: 'before goes with last.' });
  if (issues.length > 0) throw badInput(...issues);
  return {
    size: (backward ? last : first) ?? defaultPage,
    backward,
    cursor: (backward ? before : after) ?? undefined,
    cursorArgument: backward ? 'before' : 'after',
  };
}
