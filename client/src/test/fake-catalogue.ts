import {
  type CreateProductInput,
  type ProductsQueryVariables,
  type UpdateProductInput,
} from '../gql/graphql';
import { refuse } from './fake-tokens';
import { pageOf } from './paging';

export interface FakeCategory {
  id: string;
  name: string;
  description: null;
  createdAt: string;
}
export interface FakeProduct {
  id: string;
  sku: string;
  name: string;
  description: string | null;
  price: string;
  stock: number;
  isActive: boolean;
  category: FakeCategory | null;
  version: number;
  createdAt: string;
  updatedAt: string;
}

const since = '2026-01-01T00:00:00.000Z';
const names = ['Alicate', 'Broca', 'Cable', 'Destornillador', 'Escalera'];

/** One client's catalogue, by the contract's rules as far as the pages lean on them. */
export class FakeCatalogue {
  categories: FakeCategory[] = ['Eléctrico', 'Manual'].map((name) => this.category(name));
  products: FakeProduct[] = Array.from({ length: 25 }, (_, index) => ({
    id: `product-${index + 1}`,
    sku: `SKU-${String(index + 1).padStart(6, '0')}`,
    name: `${names[index % 5] ?? ''} ${String(index + 1).padStart(2, '0')}`,
    description: null,
    price: `${10 + index}.50`,
    stock: index === 0 ? 0 : index === 1 ? 3 : 40,
    isActive: index !== 2,
    category: this.categories[index % 2] ?? null,
    version: 1,
    createdAt: since,
    updatedAt: since,
  }));
  private readonly done = new Map<string, number>();

  private category(name: string): FakeCategory {
    return { id: `category-${name}`, name, description: null, createdAt: since };
  }

  find(id: string): FakeProduct {
    const row = this.products.find((product) => product.id === id);
    if (!row) throw refuse('NOT_FOUND');
    return row;
  }

  /** What the API's fields answer. */
  readonly fields = {
    categories: () => [...this.categories].sort((a, b) => a.name.localeCompare(b.name)),
    createCategory: ({ input: { name } }: { input: { name: string } }) => {
      if (this.categories.some((category) => category.name === name))
        throw refuse('CONFLICT', { field: 'name' });
      const made = this.category(name);
      this.categories.push(made);
      return made;
    },
    updateCategory: ({ id, input }: { id: string; input: { name: string } }) =>
      Object.assign(this.categories.find((category) => category.id === id) ?? {}, input),
    deleteCategory: ({ id }: { id: string }) => {
      const gone = this.categories.find((category) => category.id === id);
      this.categories = this.categories.filter((category) => category !== gone);
      for (const product of this.products) if (product.category === gone) product.category = null;
      return gone;
    },
    product: ({ id }: { id: string }) => this.products.find((product) => product.id === id) ?? null,
    products: ({ filter, ...page }: ProductsQueryVariables) => {
      const text = filter?.search?.toLowerCase() ?? '';
      const matching = this.products
        .filter(({ name, sku }) => `${name} ${sku}`.toLowerCase().includes(text))
        .filter(({ category }) => !filter?.categoryId || category?.id === filter.categoryId)
        .filter(({ stock }) => filter?.inStock == null || stock > 0 === filter.inStock)
        .filter(({ isActive }) => filter?.isActive == null || isActive === filter.isActive)
        .sort((a, b) => a.name.localeCompare(b.name));
      return pageOf(matching, page);
    },
    createProduct: ({ input }: { input: CreateProductInput }) => this.create(input),
    updateProduct: ({ id, input }: { id: string; input: UpdateProductInput }) => this.update(id, input),
    adjustStock: (args: { productId: string; delta: number; requestId: string }) => this.adjust(args),
    deleteProduct: ({ id }: { id: string }) => {
      const gone = this.find(id);
      this.products = this.products.filter((product) => product !== gone);
      return gone;
    },
  };

  private create({ sku, name, description, price, stock, isActive, categoryId }: CreateProductInput) {
    if (this.products.some((product) => product.sku === sku)) throw refuse('CONFLICT', { field: 'sku' });
    const row: FakeProduct = {
      id: `product-new-${this.products.length}`,
      sku: sku ?? 'SKU-000099',
      name,
      description: description ?? null,
      price: price ?? '0.00',
      stock: stock ?? 0,
      isActive: isActive ?? true,
      category: this.categories.find(({ id }) => id === categoryId) ?? null,
      version: 1,
      createdAt: since,
      updatedAt: since,
    };
    this.products.push(row);
    return row;
  }

  update(id: string, { version, categoryId, ...input }: UpdateProductInput): FakeProduct {
    const row = this.find(id);
    if (version != null && version !== row.version) throw refuse('CONFLICT', { field: 'version' });
    if (categoryId !== undefined)
      row.category = this.categories.find((category) => category.id === categoryId) ?? null;
    return Object.assign(row, input, { version: row.version + 1 });
  }

  /** As the server: the same request again changes nothing. */
  adjust({ productId, delta, requestId }: { productId: string; delta: number; requestId: string }) {
    const row = this.find(productId);
    if (this.done.has(requestId)) return row;
    if (row.stock + delta < 0) throw refuse('INSUFFICIENT_STOCK');
    this.done.set(requestId, delta);
    return Object.assign(row, { stock: row.stock + delta, version: row.version + 1 });
  }
}
