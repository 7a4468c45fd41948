import Table from 'cli-table3';

/** Two blanks between columns and no lines: a table that can also be cut and sorted. */
const plain = {
  chars: {
    ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
    ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
    ...{ left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ' },
  },
  style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
};

/** C0, DEL and C1: what could move a terminal's cursor or change its title. */
const control = /\p{Cc}/gu;

type Cell = string | number | boolean | null | undefined;

/** Names come from whoever registers: on a terminal they must be nothing but text. */
export function plainText(cell: Cell): string {
  return cell == null ? '–' : String(cell).replaceAll(control, '�');
}

/** Rows under their headings, as text for a terminal or a file. */
export function textTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const table = new Table({ ...plain, head: [...head] });
  for (const row of rows) table.push(row.map(plainText));
  return table.toString().replaceAll(/ +$/gm, '');
}

/** One thing, a line for each of its facts. */
export function textFacts(facts: Readonly<Record<string, Cell>>): string {
  return textTable([], Object.entries(facts));
}
