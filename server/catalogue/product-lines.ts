/**
 * What lines of a file make of the client's products. `$2` holds the lines as JSON, each with an id for a product that it may
 * make; `$3` the columns that the file gives: what is in others stays, and so does what a cell leaves empty and a product must
 * have. Rows are looked up by one list, else a plan made when the table was small walks all of it for each batch.
 */
const decided = `
  with given as materialized (
    select * from jsonb_to_recordset($2::jsonb) as g(line int, id uuid, sku text, name text, description text,
      price numeric(12,2), stock int, is_active boolean, category_id uuid)
  ), existing as materialized (
    select * from products
    where client_id = $1 and deleted_at is null and sku = any(array(select sku from given))
  ), wanted as materialized (
    select g.line, g.id as fresh_id, coalesce(e.id, g.id) as id, e.id is null as is_new, e.stock as stock_before, g.sku,
      coalesce(g.name, e.name) as name,
      case when 'description' = any($3::text[]) then g.description else e.description end as description,
      coalesce(g.price, e.price, 0) as price,
      coalesce(g.stock, e.stock, 0) as stock,
      coalesce(g.is_active, e.is_active, true) as is_active,
      case when 'category' = any($3::text[]) then g.category_id else e.category_id end as category_id,
      row(e.name, e.description, e.price, e.stock, e.is_active, e.category_id) as before
    from given g left join existing e on e.sku = g.sku
  ), decided as materialized (
    select *, not is_new and row(name, description, price, stock, is_active, category_id) is distinct from before as differs
    from wanted
  )`;

/** Lines that must be refused, whatever comes of the others. */
const refused = `
  array(select line from decided where is_new and name is null order by line) as nameless,
  array(select line from decided where not is_new and stock <> stock_before order by line) as restocked,
  (select count(*) from decided where not is_new and not differs)::int as unchanged`;

/** Counts what would happen. */
export const previewLines = `${decided}
  select ${refused}, '{}'::text[] as missed,
    (select count(*) from decided where is_new and name is not null)::int as created,
    (select count(*) from decided where differs)::int as updated`;

/**
 * Does it. A sku that somebody took since the look is not made but given back as `missed`: the next statement sees that
 * product. What changes the stock of a product that was there is kept like every adjustment.
 */
export const applyLines = `${decided}, changed as (
    update products p set name = d.name, description = d.description, price = d.price, stock = d.stock,
      is_active = d.is_active, category_id = d.category_id, version = p.version + 1, updated_at = now()
    from decided d
    where p.client_id = $1 and p.id = d.id and d.differs and p.id = any(array(select id from decided where differs))
    returning p.id
  ), adjusted as (
    insert into stock_adjustments (client_id, id, product_id, delta)
    select $1, fresh_id, id, stock - stock_before from decided where not is_new and stock <> stock_before
  ), made as (
    insert into products (client_id, id, sku, name, description, price, stock, is_active, category_id)
    select $1, id, sku, name, description, price, stock, is_active, category_id
    from decided where is_new and name is not null order by line
    on conflict (client_id, sku) where deleted_at is null do nothing
    returning id
  )
  select ${refused},
    array(select sku from decided where is_new and name is not null and id not in (select id from made)) as missed,
    (select count(*) from made)::int as created,
    (select count(*) from changed)::int as updated`;

/** All at once and by id, in which order orders lock them too. */
export const lockBySku = `select count(*) from (
  select id from products where client_id = $1 and deleted_at is null and sku = any($2::text[]) order by id for update) locked`;
