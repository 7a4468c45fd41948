/** Fewer orders in common say nothing. */
export const fewestInCommon = 2;
/** An order of more products than that says little of any two, and costs the most: it is left out. */
export const largestOrder = 100;
/** How many recommendations a product has at most. */
export const bestOfEach = 20;

/**
 * What recommendations should be, against what they are: one row for each pair whose score is another (docs/recommendations.md).
 * A pair that should no longer be there has none. `$1` is the client. Each pair is counted once and then read both ways.
 */
export const differences = `
  with lines as materialized (
    select distinct i.order_id, i.product_id
    from order_items i
      join orders o on o.client_id = $1 and o.id = i.order_id and o.status <> 'CANCELLED' and o.deleted_at is null
      join products p on p.client_id = $1 and p.id = i.product_id and p.deleted_at is null
    where i.client_id = $1
  ), bought as materialized (
    select order_id, product_id from lines
    where order_id in (select order_id from lines group by order_id having count(*) <= ${largestOrder})
  ), orders_of as materialized (
    select product_id, count(*)::float8 as orders from bought group by product_id
  ), pairs as materialized (
    select a.product_id as one, b.product_id as other, count(*) as common
    from bought a join bought b on b.order_id = a.order_id and b.product_id > a.product_id
    group by a.product_id, b.product_id having count(*) >= ${fewestInCommon}
  ), scored as (
    select p.one, p.other, p.common / sqrt(x.orders * y.orders) as score
    from pairs p join orders_of x on x.product_id = p.one join orders_of y on y.product_id = p.other
  ), both_ways as (
    select one as product_id, other as recommended_id, score from scored
    union all select other, one, score from scored
  ), ranked as (
    select *, row_number() over (partition by product_id order by score desc, recommended_id) as place from both_ways
  ), wanted as (
    select product_id, recommended_id, score from ranked where place <= ${bestOfEach}
  ), there as (
    select product_id, recommended_id, score from product_recommendations where client_id = $1
  )
  select product_id as "productId", recommended_id as "recommendedId", wanted.score
  from wanted full join there using (product_id, recommended_id)
  where wanted.score is distinct from there.score`;

export interface Difference {
  readonly productId: string;
  readonly recommendedId: string;
  /** Null for a pair that should no longer be there. */
  readonly score: number | null;
}

/**
 * Writes some differences; `$2` to `$4` are their columns. The products are locked first, in the order in which orders lock
 * them: the foreign keys would lock them one by one in whatever order, and deadlock with an order. What was deleted
 * meanwhile is left out.
 */
export const writeDifferences = `
  with difference as materialized (
    select * from unnest($2::uuid[], $3::uuid[], $4::float8[]) as d (product_id, recommended_id, score)
  ), held as materialized (
    select id from products
    where client_id = $1 and id = any(array(select product_id from difference union select recommended_id from difference))
      and deleted_at is null
    order by id for key share
  ), gone as (
    delete from product_recommendations r using difference d
    where r.client_id = $1 and r.product_id = d.product_id and r.recommended_id = d.recommended_id and d.score is null
  )
  insert into product_recommendations (client_id, product_id, recommended_id, score)
  select $1, product_id, recommended_id, score from difference
  where score is not null and product_id in (select id from held) and recommended_id in (select id from held)
  on conflict (client_id, product_id, recommended_id) do update set score = excluded.score, updated_at = now()`;
