/** What makes a spreadsheet take a cell for a formula, after however many apostrophes. */
const guarded = /^'*[=+\-@\t\r]/;
const withGuard = /^'+[=+\-@\t\r]/;

/** A cell as a file gives it: one that a spreadsheet would run gets an apostrophe in front, which it shows as text. */
export function guardCell(text: string): string {
  return guarded.test(text) ? `'${text}` : text;
}

/** Takes that apostrophe off again, so that a file that went out comes in as it was. */
export function unguardCell(text: string): string {
  return withGuard.test(text) ? text.slice(1) : text;
}
