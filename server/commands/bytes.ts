const units = ['B', 'kB', 'MB', 'GB', 'TB'];

/** 8388608 → `8.0 MB`, in powers of 1024 as PostgreSQL's pg_size_pretty. */
export function bytesText(bytes: number): string {
  let [value, unit] = [bytes, 0];
  while (value >= 1024 && unit < units.length - 1) [value, unit] = [value / 1024, unit + 1];
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit] ?? ''}`;
}
