/** The price that one list names for the product `p`; `l` is the list. */
const listed = `join price_list_items i on i.client_id = l.client_id and i.price_list_id = l.id and i.product_id = p.id`;

/**
 * What one of a product costs a customer: the one price rule (docs/pricing.md), as an SQL expression.
 * 1. the price list of the customer's sales group, if it is active and holds the product;
 * 2. else the client's default price list, if it is active and holds the product;
 * 3. else the product's own price.
 * The statement must have the product's row as `p`. Without a customer (null) the first step has nothing to say.
 * @param customer SQL that gives the customer's id as a uuid: a parameter or a column, never text of a caller's.
 */
export const unitPrice = (customer: string): string => `coalesce(
  (select i.price from customers c
    join sales_groups g on g.client_id = c.client_id and g.id = c.sales_group_id
    join price_lists l on l.client_id = g.client_id and l.id = g.price_list_id and l.is_active
    ${listed}
    where c.client_id = p.client_id and c.id = ${customer}),
  (select i.price from price_lists l
    ${listed}
    where l.client_id = p.client_id and l.is_default and l.is_active),
  p.price)`;
