/** What sellers write: `{word}` stands for one of its parts (separated by `|`), `{3-12}` for a number in that range. */
export interface DemoNotes {
  templates: readonly string[];
  parts: Readonly<Record<string, string>>;
}
