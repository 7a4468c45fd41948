import { useLocalStorage } from '@mantine/hooks';

/** What the list can show beside the code, in this order. */
export const orderColumns = [
  'status',
  'customer',
  'createdAt',
  'updatedAt',
  'createdBy',
  'notes',
  'total',
] as const;
export type OrderColumn = (typeof orderColumns)[number];

const usual: OrderColumn[] = ['status', 'customer', 'createdAt', 'notes', 'total'];

/** What somebody, or an older version, wrote there counts only as far as there are such columns. */
function read(text: string | undefined): OrderColumn[] {
  try {
    const kept: unknown = JSON.parse(text ?? '');
    return Array.isArray(kept) ? orderColumns.filter((column) => kept.includes(column)) : usual;
  } catch {
    return usual;
  }
}

/** Which columns the list shows, as chosen in this browser. */
export function useOrderColumns(): [OrderColumn[], (columns: OrderColumn[]) => void] {
  const [columns, choose] = useLocalStorage<OrderColumn[]>({
    key: 'order-columns',
    defaultValue: usual,
    deserialize: read,
    getInitialValueInEffect: false,
  });
  return [columns, choose];
}
