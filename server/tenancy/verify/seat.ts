import { guardedRole } from '#server/database/installation-roles.js';
import { settingsStatement } from '#server/database/settings.js';
import type { Statement } from '#server/database/statement.js';
import { transactionSettings } from '../open-placement.js';
import { Isolation } from '../placement.entity.js';
import { ownUrl } from '../placements.js';
import type { Vault } from '../vault.js';
import type { PlacedClient } from './placed-client.js';

/** Where a check sits: a connection, and how the role that serves the client is entered on it. */
export interface Seat {
  /** As the result names it. */
  readonly name: string;
  readonly role: string;
  readonly url: string;
  /** Whether the role signed in by itself: what a session may do counts, not only what a transaction may. */
  readonly signsIn: boolean;
  /** What the server sends after BEGIN; undefined where the role's own settings have to do. */
  readonly settings: Statement | undefined;
  /** The client's tables. */
  readonly schema: string;
  /** Other schemas whose tables it may use: the centre, for the role that serves the installation. */
  readonly beyond: readonly string[];
  /** Whether it is bound to the one client's rows; the application's own role is not, on the shared tier. */
  readonly bound: boolean;
  /** Whether what binds it is the client policy alone, among rows of other clients. */
  readonly policed: boolean;
}

export interface SeatOptions {
  readonly applicationUrl: string;
  readonly vault: Vault;
}

const statementTimeoutMs = 15_000;

/**
 * Every way in which the client's rows are served: on the shared tier the application's role and the guarded one, else the
 * client's own login, and for a schema also the way the server goes, which enters the role inside its transactions.
 * @throws CannotOpen for a sealed URL that this ENCRYPTION_KEY does not open.
 */
export function seatsOf(placed: PlacedClient, options: SeatOptions): Seat[] {
  const { client, placement } = placed;
  const { isolation, schema, role } = placement;
  const { applicationUrl } = options;
  const application = decodeURIComponent(new URL(applicationUrl).username);
  const entering = (entered: string | undefined) =>
    settingsStatement(transactionSettings({ schema, role: entered, statementTimeoutMs }, client.id));
  const entered = (name: string, policed: boolean): Seat => ({
    name: `${name} entered by ${application}`,
    role: name,
    url: applicationUrl,
    signsIn: false,
    settings: entering(name),
    schema,
    beyond: [],
    bound: true,
    policed,
  });
  if (isolation === Isolation.SHARED || role === null)
    return [
      {
        name: application,
        role: application,
        url: applicationUrl,
        signsIn: true,
        settings: entering(undefined),
        schema,
        beyond: ['central'],
        bound: false,
        policed: false,
      },
      entered(guardedRole, true),
    ];
  const login: Seat = {
    name: role,
    role,
    url: ownUrl(placement, options.vault, applicationUrl).href,
    signsIn: true,
    settings: undefined,
    schema,
    beyond: [],
    bound: true,
    policed: false,
  };
  return isolation === Isolation.SCHEMA ? [login, entered(role, false)] : [login];
}
