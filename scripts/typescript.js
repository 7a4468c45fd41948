// Runs TypeScript as it is. What V8 made of it is kept, so that a second start takes half as long: the operator's tool is
// started for every question. Where nothing can be kept, it starts as it would without.
import { enableCompileCache } from 'node:module';

enableCompileCache?.();
await import('tsx');
