export interface DemoCategory {
  name: string;
  description: string;
  /**
   * Articles in all their sizes, `prefix of the sku|name|size=price;size=price|description|prefixes`: `{}` in name and
   * description stands for the size, prices are in the client's currency, and the last are what is bought along with it
   * (`BRC,TAQ`). The last two may be missing.
   */
  lines: readonly string[];
}
