import { locatedError, responsePathAsArray } from 'graphql';
import type { FieldPlan } from './plan.js';
import type { Path, Run } from './run.js';
import type { Leaf, Shape } from './shape.js';

/** Says where it happened; where null may stand, the error is noted and null is the answer. @throws otherwise. */
export function failed(run: Run, { nodes }: FieldPlan, shape: Shape, path: Path, thrown: unknown): null {
  const error = locatedError(thrown, nodes, responsePathAsArray(path));
  if (shape.nonNull) throw error;
  run.errors.add(error, path);
  return null;
}

/** The answer where there is no value. @throws where null may not stand. */
export function nothing({ parent, name }: FieldPlan, shape: Shape): null {
  if (shape.nonNull) throw new Error(`Cannot return null for non-nullable field ${parent.name}.${name}.`);
  return null;
}

/** A scalar or enum as it goes out. @throws for a value that its type can't hold. */
export function completeLeaf({ type }: Leaf, value: unknown): unknown {
  const out: unknown = type.serialize(value);
  if (out == null) throw new Error(`${type.name} has serialized a value to nothing.`);
  return out;
}
