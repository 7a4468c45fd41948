import { pageOf, readListView, writeListView, type ListView } from '../../components/list-view';
import { type AuditAction, type AuditFilter, type AuditLogQueryVariables } from '../../gql/graphql';
import { dayStart } from '../../ui/day-start';

export const actions: readonly AuditAction[] = [
  ...(['CREATE', 'UPDATE', 'DELETE'] as const),
  ...(['SIGN_IN', 'SIGN_IN_FAILED', 'SIGN_OUT', 'IMPERSONATE'] as const),
];

/** The kinds of things that people look for; an entry may be of another. */
export const entities = [
  ...(['Order', 'OrderItem', 'Product', 'Category', 'Customer', 'CustomerContact'] as const),
  ...(['PriceList', 'PriceListItem', 'SalesGroup'] as const),
  ...(['User', 'Invitation', 'ApiKey', 'Client', 'Logo'] as const),
] as const;
export type Entity = (typeof entities)[number];

export interface AuditView extends ListView {
  entity: Entity | undefined;
  /** Only what was done to this one thing. */
  entityId: string | undefined;
  action: AuditAction | undefined;
  actorId: string | undefined;
  /** Days: "2026-11-29". */
  from: string;
  to: string;
}

export function readView(params: URLSearchParams): AuditView {
  return {
    ...readListView(params),
    search: '',
    entity: entities.find((entity) => entity === params.get('entity')),
    entityId: params.get('of') ?? undefined,
    action: actions.find((action) => action === params.get('action')),
    actorId: params.get('by') ?? undefined,
    from: params.get('from') ?? '',
    to: params.get('to') ?? '',
  };
}

export function writeView({ entity, entityId, action, actorId, from, to, ...view }: AuditView) {
  return writeListView(view, { entity, of: entityId, action, by: actorId, from, to });
}

export const noFilter = {
  ...({ entity: undefined, entityId: undefined, action: undefined, actorId: undefined } as const),
  ...{ from: '', to: '' },
};

export const isFiltered = (view: AuditView): boolean =>
  (Object.keys(noFilter) as (keyof typeof noFilter)[]).some((name) => Boolean(view[name]));

/** The last day counts as well. */
export function toVariables(view: AuditView, timeZone?: string): AuditLogQueryVariables {
  const { entity, entityId, action, actorId } = view;
  const from = dayStart(view.from, 0, timeZone);
  const to = dayStart(view.to, 1, timeZone);
  const filter: AuditFilter = {
    ...(entity ? { entity } : {}),
    ...(entityId ? { entityId } : {}),
    ...(action ? { action: [action] } : {}),
    ...(actorId ? { actorId } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
  return { filter, ...pageOf(view) };
}
