interface Result<T> {
  data: T | undefined;
  previousData?: T | undefined;
  loading: boolean;
}

/** The page before stays, dimmed, until the next is there: no jumping. One that was fetched ahead is there at once. */
export function listState<T>({ data, previousData, loading }: Result<T>) {
  return {
    shown: data ?? (loading ? previousData : undefined),
    turning: loading && !data,
  };
}
