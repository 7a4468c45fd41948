import { runField } from './complete.js';
import type { ObjectPlan } from './plan.js';
import { emptyFor, type Answers, type Run } from './run.js';

/** Runs the fields of a mutation, one after the other (GraphQL's own rule). @throws as `runFields`. */
export async function runInTurn(run: Run, plan: ObjectPlan): Promise<Answers> {
  const answers = emptyFor(plan);
  for (const field of plan.fields) answers[field.key] = await runField(run, field, undefined, undefined);
  return answers;
}
