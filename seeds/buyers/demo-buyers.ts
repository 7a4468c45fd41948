/** A price list; its prices lie below the product's own by a share within `off`, for `share` of the products. */
export interface DemoPriceListPlan {
  name: string;
  isDefault?: true;
  isActive?: false;
  off: readonly [least: number, most: number];
  share: number;
}

export interface DemoGroupPlan {
  name: string;
  /** The name of its price list; the default one where there is none. */
  priceList?: string;
  /** Addresses of the client's users. */
  sellers: readonly string[];
  marketing: readonly string[];
  /** `name|city` as an address ends; a `!` before it for one that buys nothing any more. */
  customers: readonly string[];
}

/** Who buys from a client, and for how much. */
export interface DemoBuyers {
  priceLists: readonly DemoPriceListPlan[];
  groups: readonly DemoGroupPlan[];
  /** In no group, each written as in a group's `customers`. */
  others: readonly string[];
  /** Of a customer's code, before its number. */
  codePrefix: string;
  /** With `{street}`, `{number}` and `{city}`. */
  address: string;
  streets: readonly string[];
  /** Before the last two digits; nobody can be reached there. */
  phones: readonly string[];
  mailboxes: readonly string[];
}
