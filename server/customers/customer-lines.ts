/**
 * What lines of a file make of the client's customers and of the first contact of each. `$2` holds the lines as JSON, each with
 * ids for a customer and a contact that it may make; `$3` the columns that the file gives: what is in others stays. Rows are
 * looked up by one list, else a plan made when the table was small walks all of it for each batch.
 */
const decided = `
  with given as materialized (
    select * from jsonb_to_recordset($2::jsonb) as g(line int, id uuid, contact_id uuid, code text, name text,
      is_active boolean, sales_group text, email text, phone text, address text)
  ), existing as materialized (
    select * from customers
    where client_id = $1 and deleted_at is null and code = any(array(select code from given))
  ), contacts as materialized (
    select distinct on (customer_id) * from customer_contacts
    where client_id = $1 and customer_id = any(array(select id from existing)) order by customer_id, id
  ), groups as materialized (
    select id, name from sales_groups
    where client_id = $1 and name = any(array(select sales_group from given)) for key share
  ), wanted as materialized (
    select g.line, g.code, coalesce(e.id, g.id) as id, e.id is null as is_new,
      coalesce(g.name, e.name) as name,
      coalesce(g.is_active, e.is_active, true) as is_active,
      case when 'sales_group' = any($3::text[]) then s.id else e.sales_group_id end as sales_group_id,
      g.sales_group is not null and s.id is null as is_groupless,
      row(e.name, e.is_active, e.sales_group_id) as before,
      coalesce(c.id, g.contact_id) as contact_id, c.id is not null as has_contact,
      case when 'email' = any($3::text[]) then g.email else c.email end as email,
      case when 'phone' = any($3::text[]) then g.phone else c.phone end as phone,
      case when 'address' = any($3::text[]) then g.address else c.address end as address,
      row(c.email, c.phone, c.address) as contact_before
    from given g
      left join existing e on e.code = g.code
      left join contacts c on c.customer_id = e.id
      left join groups s on s.name = g.sales_group
  ), decided as materialized (
    select *, not is_new and row(name, is_active, sales_group_id) is distinct from before as differs,
      case
        when not has_contact then case when num_nonnulls(email, phone, address) > 0 then 'make' end
        when num_nonnulls(email, phone, address) = 0 then 'remove'
        when row(email, phone, address) is distinct from contact_before then 'change'
      end as contact
    from wanted
  )`;

/** Lines that must be refused, whatever comes of the others; and the counts of what was there. */
const told = `
  array(select line from decided where is_new and name is null order by line) as nameless,
  array(select line from decided where is_groupless order by line) as groupless,
  (select count(*) from decided where not is_new and (differs or contact is not null))::int as updated,
  (select count(*) from decided where not is_new and not differs and contact is null)::int as unchanged`;

/** Counts what would happen. */
export const previewLines = `${decided}
  select ${told}, '{}'::text[] as missed,
    (select count(*) from decided where is_new and name is not null)::int as created`;

/** Does it. A code that somebody took since the look is given back as `missed`: the next statement sees that customer. */
export const applyLines = `${decided}, changed as (
    update customers c set name = d.name, is_active = d.is_active, sales_group_id = d.sales_group_id, updated_at = now()
    from decided d
    where c.client_id = $1 and c.id = d.id and d.differs and c.id = any(array(select id from decided where differs))
  ), made as (
    insert into customers (client_id, id, code, name, is_active, sales_group_id)
    select $1, id, code, name, is_active, sales_group_id from decided where is_new and name is not null order by line
    on conflict (client_id, code) where deleted_at is null do nothing
    returning id
  ), contacts_made as (
    insert into customer_contacts (client_id, id, customer_id, email, phone, address)
    select $1, contact_id, id, email, phone, address from decided
    where contact = 'make' and (not is_new or id in (select id from made)) order by line
  ), contacts_changed as (
    update customer_contacts c set email = d.email, phone = d.phone, address = d.address, updated_at = now()
    from decided d where c.client_id = $1 and c.id = d.contact_id and d.contact = 'change'
      and c.id = any(array(select contact_id from decided where contact = 'change'))
  ), contacts_removed as (
    delete from customer_contacts where client_id = $1
      and id = any(array(select contact_id from decided where contact = 'remove'))
  )
  select ${told},
    array(select code from decided where is_new and name is not null and id not in (select id from made)) as missed,
    (select count(*) from made)::int as created`;

/** All at once and by id, so that two files don't wait for each other. */
export const lockByCode = `select count(*) from (
  select id from customers where client_id = $1 and deleted_at is null and code = any($2::text[]) order by id for update) locked`;
