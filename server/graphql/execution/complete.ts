import {
  defaultTypeResolver,
  getArgumentValues,
  GraphQLError,
  isObjectType,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import { planBelow, type FieldPlan, type ObjectPlan } from './plan.js';
import { completeLeaf, failed, nothing } from './outcome.js';
import { emptyFor, infoOf, isPromise, pathOf, type Answers, type Path, type Run } from './run.js';
import type { Leaf, Shape } from './shape.js';

/** Where a value of a field is being completed. */
interface Place {
  readonly run: Run;
  readonly field: FieldPlan;
  readonly info: GraphQLResolveInfo;
}

function completeList(place: Place, item: Shape, path: Path, value: unknown): unknown {
  const { run, field } = place;
  if (typeof value !== 'object' || value === null || !(Symbol.iterator in value))
    throw new GraphQLError(
      `Expected Iterable, but did not find one for field "${field.parent.name}.${field.name}".`,
    );
  let waits = false;
  const completed = Array.from(value as Iterable<unknown>, (one, key) => {
    const itemPath: Path = { prev: path, key, typename: undefined };
    try {
      const made = isPromise(one)
        ? one.then((resolved) => complete(place, item, itemPath, resolved))
        : complete(place, item, itemPath, one);
      if (!isPromise(made)) return made;
      waits = true;
      return made.then(undefined, (error: unknown) => failed(run, field, item, itemPath, error));
    } catch (error) {
      return failed(run, field, item, itemPath, error);
    }
  });
  return waits ? Promise.all(completed) : completed;
}

function completeObject({ run, field, info }: Place, type: GraphQLObjectType, path: Path, value: unknown) {
  let plan = field.below.get(type);
  if (plan === undefined) {
    plan = planBelow(run.plan, type, field.nodes);
    field.below.set(type, plan);
  }
  const below = plan;
  if (type.isTypeOf == null) return runFields(run, below, value, path);
  const assertType = (isType: boolean) => {
    if (!isType)
      throw new GraphQLError(`A value is not of the type "${type.name}".`, { nodes: [...field.nodes] });
    return runFields(run, below, value, path);
  };
  const answer = type.isTypeOf(value, run.context, info);
  return isPromise(answer) ? answer.then(assertType) : assertType(answer);
}

function completeAbstract(place: Place, abstract: GraphQLAbstractType, path: Path, value: unknown): unknown {
  const { run, info } = place;
  const { schema } = run.plan;
  const completeAs = (name: string | undefined) => {
    const type = name === undefined ? undefined : schema.getType(name);
    if (!isObjectType(type) || !schema.isSubType(abstract, type))
      throw new GraphQLError(
        `A value of "${abstract.name}" said to be of the type "${name ?? ''}", which is none of its own.`,
      );
    return completeObject(place, type, path, value);
  };
  const named = (abstract.resolveType ?? defaultTypeResolver)(value, run.context, info, abstract);
  return isPromise(named) ? named.then(completeAs) : completeAs(named);
}

function complete(place: Place, shape: Shape, path: Path, value: unknown): unknown {
  if (value instanceof Error) throw value;
  if (value == null) return nothing(place.field, shape);
  switch (shape.kind) {
    case 'leaf':
      return completeLeaf(shape, value);
    case 'list':
      return completeList(place, shape.item, path, value);
    case 'abstract':
      return completeAbstract(place, shape.type, path, value);
    case 'object':
      return completeObject(place, shape.type, path, value);
  }
}

/** Completes what a resolver gave, now or when its promise is kept. @throws where an error meets no place for null. */
function settle(place: Place, path: Path, value: unknown): unknown {
  const { run, field } = place;
  const completed = isPromise(value)
    ? value.then((resolved) => complete(place, field.shape, path, resolved))
    : complete(place, field.shape, path, value);
  return isPromise(completed)
    ? completed.then(undefined, (error: unknown) => failed(run, field, field.shape, path, error))
    : completed;
}

/** Runs one field of an object. @returns its answer, or a promise of it. @throws where null may not stand. */
export function runField(run: Run, field: FieldPlan, source: unknown, parent: Path | undefined): unknown {
  const path = pathOf(field, parent);
  try {
    const info = infoOf(run, field, path);
    const { definition, node } = field;
    const args = definition.args.length === 0 ? {} : getArgumentValues(definition, node, run.variables);
    return settle({ run, field, info }, path, field.resolve(source, args, run.context, info));
  } catch (error) {
    return failed(run, field, field.shape, path, error);
  }
}

/** The same for a scalar that is a property and nothing more: neither path nor info nor arguments are made for it. */
function runProperty(run: Run, field: FieldPlan, shape: Leaf, source: Answers, parent: Path | undefined) {
  try {
    const value = source[field.name];
    if (value == null) return nothing(field, shape);
    // A method is called by the default resolver, with all that it may ask for.
    if (typeof value === 'function') return runField(run, field, source, parent);
    if (value instanceof Error) throw value;
    if (!isPromise(value)) return completeLeaf(shape, value);
    const path = pathOf(field, parent);
    return settle({ run, field, info: infoOf(run, field, path) }, path, value);
  } catch (error) {
    return failed(run, field, shape, pathOf(field, parent), error);
  }
}

function runEither(run: Run, field: FieldPlan, source: unknown, path: Path | undefined): unknown {
  if (field.typename) return field.parent.name;
  return field.leaf !== undefined && typeof source === 'object' && source !== null
    ? runProperty(run, field, field.leaf, source as Answers, path)
    : runField(run, field, source, path);
}

async function whenKept(answers: Answers): Promise<Answers> {
  const keys = Object.keys(answers);
  const kept = await Promise.all(Object.values(answers));
  const made = Object.create(Object.getPrototypeOf(answers) as object | null) as Answers;
  keys.forEach((key, i) => (made[key] = kept[i]));
  return made;
}

/** Runs the fields of an object side by side. @throws where an error meets no place for null. */
export function runFields(
  run: Run,
  plan: ObjectPlan,
  source: unknown,
  path: Path | undefined,
): Answers | Promise<Answers> {
  const answers = emptyFor(plan);
  let waits = false;
  try {
    for (const field of plan.fields) {
      const answer = runEither(run, field, source, path);
      answers[field.key] = answer;
      waits ||= isPromise(answer);
    }
  } catch (error) {
    // The promises of its neighbours may break as well, and somebody has to hear of it.
    if (waits)
      return whenKept(answers).finally(() => {
        throw error;
      });
    throw error;
  }
  return waits ? whenKept(answers) : answers;
}
