import type { DemoClient } from './demo-client.js';
import { between, pick, type Random } from './random.js';

/** Gives a note for about every second order; a template rests for a while, or neighbours in a list would look copied. */
export function noteWriter(client: DemoClient, random: Random): () => string | null {
  const { templates, parts } = client.notes;
  const rested = [...templates];
  return () => {
    if (random() < 0.48) return null;
    const template = pick(rested.slice(0, -12), random);
    rested.push(...rested.splice(rested.indexOf(template), 1));
    const filled = template.replace(
      /\{(\d+)-(\d+)\}|\{(\w+)\}/g,
      (_, low: string, high: string, word?: string) =>
        word === undefined
          ? String(between(Number(low), Number(high), random))
          : pick((parts[word] ?? '').split('|'), random),
    );
    return filled.charAt(0).toUpperCase() + filled.slice(1);
  };
}
