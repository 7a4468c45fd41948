import { dirname, join } from 'node:path';
import { type Rolldown } from 'vite';

type Graph = Pick<Rolldown.ChunkingContext, 'getModuleInfo'>;

/**
 * What is fetched together from the first page on, in the order in which people come by it. Without this each module that two
 * pages share is a file of its own, sixty of them until the orders are there, and a phone spends a second on asking for them.
 */
const stages = [
  // The walk does not see use-id.ts: lighter-mantine.ts puts it in the place of what Mantine imports.
  { chunk: 'first', pages: ['main.tsx', 'ui/use-id.ts', 'routes/Login.tsx'] },
  { chunk: 'frame', pages: ['routes/SignedIn.tsx', 'components/AppLayout.tsx'] },
  { chunk: 'lists', pages: ['routes/Dashboard.tsx'] },
];
const source = join(import.meta.dirname, 'src');
/** What fetches the other chunks: open.ts is not to wait for one that it is in. */
const fetcher = /\/preload-helper/;
/** What changes rarely keeps its name in the browser's cache when the pages change. */
const framework = /node_modules\/(react|react-dom|react-router|scheduler|i18next|react-i18next)\//;

const line = /\b(?:import|export)\s*(?:\*|\{([^}]*)\})\s*from\s*["']([^"']+)["'];?/g;
const rest = /export\s*\{[^}]*\};?|\/\*[\s\S]*?\*\/|\/\/.*|["']use client["'];?/g;

/** Names (undefined: all) and the modules that they come from. */
interface Line {
  names: string[] | undefined;
  from: string[];
}

interface Module {
  lines: Line[];
  next: readonly string[];
  /** An index that only passes on what a package has: of those, what is asked by name counts. */
  passesOn: boolean;
}

/** What each module stands on, down to the files behind the names that it asks of an index. */
class Below {
  /** The bundler makes its answers anew for each question. */
  readonly #modules = new Map<string, Module>();
  readonly #graph: Graph;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  of(id: string): string[] {
    const { lines, next } = this.#module(id);
    return next.flatMap((one) => {
      const asked = lines.filter(({ from }) => from.includes(one)).map(({ names }) => names);
      return this.#behind(asked.includes(undefined) ? undefined : asked.flatMap((names) => names ?? []), one);
    });
  }

  #behind(names: readonly string[] | undefined, id: string): string[] {
    const { lines, passesOn } = this.#module(id);
    if (!passesOn) return [id];
    const named = lines.filter((line) => line.names?.some((name) => names?.includes(name) ?? true) ?? true);
    return named.flatMap(({ from }) => from.flatMap((one) => this.#behind(names, one)));
  }

  #module(id: string): Module {
    const known = this.#modules.get(id);
    if (known) return known;
    const info = this.#graph.getModuleInfo(id);
    const code = info?.code ?? '';
    const next = info?.importedIds ?? [];
    const index = /\/node_modules\/.*\/index(\.\w+)?\.m?js$/.test(id);
    const module = {
      lines: read(id, code, next),
      next,
      passesOn: index && code.replaceAll(line, '').replaceAll(rest, '').trim() === '',
    };
    this.#modules.set(id, module);
    return module;
  }
}

function read(id: string, code: string, next: readonly string[]): Line[] {
  return [...code.matchAll(line)].map(([, names, from = '']) => {
    // Of a package, or without the end of its name.
    const path = from.startsWith('.') ? join(dirname(id), from) : `/node_modules/${from}/`;
    return {
      names: names?.split(',').map((name) => name.trim().replace(/\s+as\s+\w+$/, '')),
      from: next.filter((one) => one.includes(path)),
    };
  });
}

/** Which chunk a module goes to: for `codeSplitting`. */
export function chunkOfStage() {
  const chunks = new Map<string, string>();
  const visit = (id: string, chunk: string, below: Below): void => {
    if (chunks.has(id)) return;
    chunks.set(id, fetcher.test(id) ? 'fetch' : framework.test(id) ? 'react' : chunk);
    for (const next of below.of(id)) visit(next, chunk, below);
  };
  return (id: string, graph: Graph): string | null => {
    if (chunks.size === 0) {
      const below = new Below(graph);
      for (const { chunk, pages } of stages)
        for (const page of pages) visit(join(source, page), chunk, below);
    }
    return chunks.get(id) ?? null;
  };
}
