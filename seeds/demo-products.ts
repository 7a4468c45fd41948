import type { DemoClient } from './demo-client.js';
import { idsOf } from './demo-ids.js';
import { centsOf } from './money.js';
import { type Random, streamOf } from './random.js';

export interface DemoProduct {
  id: string;
  categoryId: string;
  sku: string;
  name: string;
  description: string | null;
  cents: number;
  stock: number;
  isActive: boolean;
  /** What its article and those that are bought along with it are called in the catalogue. */
  article: string;
  goesWith: readonly string[];
  /** How often it is asked for, against others. */
  demand: number;
  /** More of it in one order would look odd. */
  mostAtOnce: number;
}

interface Article {
  article: string;
  name: string;
  sizes: readonly { size: string; cents: number }[];
  about: string;
  goesWith: readonly string[];
}

/** Reads a line of a catalogue, see DemoCategory. */
function articleOf(line: string): Article {
  const [article = '', name = '', sizes = '', about = '', along = ''] = line.split('|');
  return {
    article,
    name,
    sizes: sizes.split(';').map((text) => {
      const [size = '', price = ''] = text.split('=');
      return { size, cents: centsOf(price) };
    }),
    about,
    goesWith: along === '' ? [] : along.split(','),
  };
}

/** Cheap things lie in heaps, dear ones singly; some are nearly gone, a few quite. */
function stockOf(cents: number, { typicalBasket }: DemoClient, random: Random): number {
  const luck = random();
  const heap = Math.ceil(((0.4 + 1.6 * random()) * 3 * typicalBasket) / cents);
  if (luck < 0.03) return 0;
  if (luck < 0.1) return Math.ceil(luck * 50);
  return Math.min(5_000, heap + 3);
}

/** Bestsellers are few, and what has something to go with it is asked for by itself. */
function demandOf({ goesWith }: Article, random: Random): number {
  return (0.04 + random() ** 4) * (goesWith.length > 0 ? 2 : 1);
}

/** A carton of washers, but not a carton of drills. */
function mostAtOnce(cents: number, { typicalBasket }: DemoClient): number {
  const many = Math.round((0.6 * typicalBasket) / cents / 10) * 10;
  return Math.min(500, Math.max(12, many));
}

/** Everything that a client sells, in the order of its catalogue. */
export function demoProducts(client: DemoClient) {
  const categoryId = idsOf(client, 'categories');
  const productId = idsOf(client, 'products');
  const random = streamOf(client, 'stock');
  const categories = client.catalogue.map(({ name, description }) => ({
    id: categoryId(),
    name,
    description,
  }));
  const products = client.catalogue.flatMap(({ lines }, at) =>
    lines.map(articleOf).flatMap((article) =>
      article.sizes.map(({ size, cents }, i): DemoProduct => {
        const { about, goesWith } = article;
        const filled = (text: string) => text.replace('{}', size);
        return {
          id: productId(),
          categoryId: categories[at]?.id ?? '',
          sku: `${article.article}-${String((i + 1) * 10).padStart(3, '0')}`,
          name: filled(article.name),
          description: about === '' ? null : filled(about),
          cents,
          stock: stockOf(cents, client, random),
          isActive: random() > 0.035,
          article: article.article,
          goesWith,
          demand: demandOf(article, random),
          mostAtOnce: mostAtOnce(cents, client),
        };
      }),
    ),
  );
  return { categories, products };
}
