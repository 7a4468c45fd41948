import type { AdoptedTable } from '#server/tenancy/adopt/adopted-table.js';
import { deletionSources, isDeleted, moments } from '#server/tenancy/adopt/kept-moments.js';
import type { OldRow } from '#server/tenancy/adopt/old-row.js';
import { Role } from './role.js';

/** A hash of the right shape that no password has: whoever has it needs a new one. */
export const noPassword = `$2b$12$${'.'.repeat(53)}`;

const bcrypt = `'^\\$2[aby]\\$(0[4-9]|[12][0-9]|3[01])\\$[./A-Za-z0-9]{53}$'`;

const email = (old: OldRow) => `lower(${old.text('email')})`;
const role = (old: OldRow) =>
  `case when ${email(old)} = current_setting('vecindad.adopt_owner') then '${Role.OWNER}'
    else coalesce(${old.choice('role')}, '${Role.SELLER}') end`;
// Somebody who was deleted must not be able to sign in again.
const active = (old: OldRow) => `(coalesce(${old.truth('is_active')}, true) and not ${isDeleted(old)})`;
const usable = (old: OldRow) => `(${old.raw('password_hash')})::text ~ ${bcrypt}`;

/** Users of an older shop, with their passwords where those are bcrypt's. */
export const adoptedUsers: AdoptedTable = {
  table: 'users',
  called: 'users',
  sources: {
    email: { called: ['email', 'email_address', 'mail'], kind: 'text', required: true },
    password_hash: {
      called: ['password_hash', 'hashed_password', 'password_digest', 'password'],
      kind: 'text',
    },
    role: { called: ['role', 'user_role'], kind: 'any', keep: true },
    first_name: { called: ['first_name', 'given_name', 'name', 'full_name'], kind: 'text' },
    last_name: { called: ['last_name', 'family_name', 'surname'], kind: 'text' },
    bio: { called: ['bio', 'about'], kind: 'text' },
    is_active: { called: ['is_active', 'active', 'enabled'], kind: 'any', keep: true },
    ...deletionSources,
    deleted_at: { ...deletionSources.deleted_at, keep: true },
    created_at: { called: ['created_at', 'created', 'registered_at'], kind: 'moment' },
    updated_at: { called: ['updated_at', 'updated', 'modified_at'], kind: 'moment' },
  },
  choices: {
    role: {
      ours: Object.values(Role),
      usual: {
        owner: Role.OWNER,
        superadmin: Role.OWNER,
        admin: Role.ADMIN,
        administrator: Role.ADMIN,
        marketing: Role.MARKETING,
        seller: Role.SELLER,
        sales: Role.SELLER,
      },
    },
  },
  columns: (old) => ({
    email: email(old),
    // $2y is PHP's name for what is $2b elsewhere, and the only one that our bcrypt does not know.
    password_hash: `case when ${usable(old)} then regexp_replace((${old.raw('password_hash')})::text, '^\\$2y', '$2b')
      else '${noPassword}' end`,
    role: role(old),
    first_name: old.text('first_name'),
    last_name: old.text('last_name'),
    bio: old.text('bio'),
    is_active: active(old),
    ...moments(old),
  }),
  refused: (old) => [
    { what: 'no e-mail address', rows: old.rowsWhere(`${email(old)} is null`, old.raw('email')) },
    { what: 'one e-mail address for several users, once in lower case', rows: old.repeated(email(old)) },
    {
      what: 'a name of more than 100 characters',
      rows: old.rowsWhere(
        `length(${old.text('first_name')}) > 100 or length(${old.text('last_name')}) > 100`,
        email(old),
      ),
    },
    {
      what: 'a bio of more than 2000 characters',
      rows: old.rowsWhere(`length(${old.text('bio')}) > 2000`, email(old)),
    },
    {
      what: 'nobody who is active would be OWNER or ADMIN: name one in the mapping (“owner”)',
      rows: `select 'roles: ' || coalesce(string_agg(distinct coalesce(${old.text('role')}, '(none)'), ', '), '(no users)')
        as example from ${old.from}
        having count(*) filter (where ${active(old)} and ${role(old)} in ('${Role.OWNER}', '${Role.ADMIN}')) = 0`,
    },
    {
      what: 'the owner that the mapping names is not there, or not active',
      rows: `select current_setting('vecindad.adopt_owner') as example where current_setting('vecindad.adopt_owner') <> ''
        and not exists (select from ${old.from} where ${email(old)} = current_setting('vecindad.adopt_owner') and ${active(old)})`,
    },
  ],
  remarked: (old) => [
    {
      what: 'no password that can be taken over (bcrypt’s only): they need a new one',
      rows: old.rowsWhere(`(${usable(old)}) is not true`, email(old)),
    },
    {
      what: 'a role that is not known: they become SELLER',
      rows: old.rowsWhere(
        `${old.choice('role')} is null and ${role(old)} = '${Role.SELLER}'`,
        old.raw('role'),
      ),
    },
    { what: 'not active: they can’t sign in', rows: old.rowsWhere(`not ${active(old)}`, email(old)) },
  ],
  afterwards: [
    // Somebody has to be: the first of the administrators.
    `update users set role = '${Role.OWNER}' where legacy_id = (
      select min(legacy_id) from users where role = '${Role.ADMIN}' and is_active
    ) and not exists (select from users where role = '${Role.OWNER}' and is_active)`,
  ],
  signsIn: 'email',
};
