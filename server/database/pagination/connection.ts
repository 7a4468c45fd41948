import { Field, Int, ObjectType, type ClassType } from 'type-graphql';

@ObjectType({ description: 'Where a page lies in its list (Relay cursor specification).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows this page.', simple: true })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether something comes before this page.', simple: true })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first row; null on an empty page.',
    simple: true,
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last row; null on an empty page.',
    simple: true,
  })
  endCursor!: string | null;
}

export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

/** One page of a list; `totalCount` is there when the query named it. */
export interface Connection<T> {
  readonly edges: readonly Edge<T>[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  readonly totalCount?: number;
}

/** The same page with something else in the place of each row, or nothing where there is undefined. */
export function mapPage<T, U extends object>(
  page: Connection<T>,
  see: (row: T) => U | undefined,
): Connection<U> {
  const edges = page.edges.flatMap((edge): Edge<U>[] => {
    const node = see(edge.node);
    if (node === undefined) return [];
    return [
      {
        node,
        get cursor() {
          return edge.cursor;
        },
      },
    ];
  });
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}

/**
 * The one page shape of the API, made for an entity's type: `XConnection` with edges, nodes, pageInfo and totalCount.
 * @param name the type's name, e.g. `Order`.
 */
export function connectionType<T extends object>(name: string, node: ClassType<T>): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `One row of a ${name} list with its cursor.` })
  class EdgeType implements Edge<T> {
    @Field(() => String, {
      description: 'Opaque position of this row; belongs to this client, filter and sort.',
      simple: true,
    })
    cursor!: string;

    @Field(() => node, { description: 'The row.', simple: true })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `One page of a ${name} list.` })
  class ConnectionType implements Connection<T> {
    @Field(() => [EdgeType], { description: 'The rows with their cursors.', simple: true })
    edges!: EdgeType[];

    @Field(() => [node], { description: 'The rows alone.', simple: true })
    nodes!: T[];

    @Field(() => PageInfo, { description: 'Where this page lies.', simple: true })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      description: 'How many rows the filter lets through; costs nothing unless asked for.',
      simple: true,
    })
    totalCount!: number;
  }
  return ConnectionType;
}
