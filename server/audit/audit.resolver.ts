import { GraphQLJSON } from 'graphql-scalars';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import { connectionType, type Connection } from '#server/database/pagination/connection.js';
import { PageArgs, pageRequest } from '#server/database/pagination/page-args.js';
import { atLeast, below, equals, nothing, oneOf, type Condition } from '#server/database/read/condition.js';
import { Allow } from '#server/identity/allow.js';
import { type RequestContext } from '#server/identity/request-context.js';
import type { AuditAction } from './audit-words.js';
import { AuditFilter } from './audit.types.js';
import type { AuditedTables } from './audited-tables.js';
import { Change } from './change.entity.js';
import { idAfter, idBefore } from './id-of-moment.js';
import { shownRow } from './shown-row.js';

const AuditEntryConnection = connectionType('AuditEntry', Change);

/** Ids that are none name nothing. */
const named = (property: string, id: string): Condition => (isUuid(id) ? equals(property, id) : nothing);

/** One alone is found in order by its index; of several PostgreSQL would have to sort. */
const actions = ([first, ...more]: AuditAction[]): Condition =>
  more.length === 0 ? equals('action', first) : oneOf('action', [first, ...more]);

@Resolver(() => Change)
export class AuditResolver {
  constructor(private readonly tables: AuditedTables) {}

  #conditions({ id, entity, entityId, actorId, action, from, to }: AuditFilter): Condition[] {
    const table = entity == null ? undefined : this.tables.tableOf(entity);
    return [
      ...(id == null ? [] : [named('id', id)]),
      ...(entity == null ? [] : [table === undefined ? nothing : equals('entity', table)]),
      ...(entityId == null ? [] : [named('entityId', entityId)]),
      ...(actorId == null ? [] : [named('actor', actorId), equals('actorKind', 'USER')]),
      ...(action == null || action.length === 0 ? [] : [actions(action)]),
      // Ids grow with time, and the log is read by them: the moment alone has no index.
      ...(from == null ? [] : [atLeast('at', from), atLeast('id', idBefore(from))]),
      ...(to == null ? [] : [below('at', to), below('id', idAfter(to))]),
    ];
  }

  @Allow('audit:read')
  @Query(() => AuditEntryConnection, {
    nullable: true,
    description: 'What was done in the client, the latest first.',
  })
  async auditLog(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AuditFilter, { nullable: true, description: 'Which entries.' })
    filter: AuditFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Change>> {
    return context.read.page(Change, info, {
      where: this.#conditions(filter ?? {}),
      filterKey: JSON.stringify(filter ?? {}),
      // Ids grow with time.
      sort: [{ property: 'id', direction: 'desc' }],
      also: ['entity', 'action', 'before', 'after'],
      page: pageRequest(page),
    });
  }

  @FieldResolver(() => String, { description: 'What kind of thing it was done to: a type of this API.' })
  entity(@Root() { entity }: Change): string {
    return this.tables.of(entity)?.typeName ?? entity;
  }

  #shown(entity: string, row: Change['before'], other: Change['before']): object | null {
    const table = this.tables.of(entity);
    return table === undefined ? null : shownRow(table.columns, row, other);
  }

  @FieldResolver(() => GraphQLJSON, {
    nullable: true,
    description: 'What it was before: the fields that changed, or all of what was deleted.',
  })
  before(@Root() { entity, action, before, after }: Change): object | null {
    return this.#shown(entity, before, action === 'DELETE' ? null : after);
  }

  @FieldResolver(() => GraphQLJSON, {
    nullable: true,
    description: 'What it became: the fields that changed, or all of what was made.',
  })
  after(@Root() { entity, action, before, after }: Change): object | null {
    // No row of any table: it says itself who is looked in as, why, and until when.
    if (action === 'IMPERSONATE') return after;
    // A soft delete keeps its row; to whoever reads the log it is gone.
    return action === 'DELETE' ? null : this.#shown(entity, after, before);
  }
}
