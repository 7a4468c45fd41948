import { Writable } from 'node:stream';

/** A destination for a log, which puts its lines into `lines` as they were meant. */
export function keptLines(lines: object[]): Writable {
  return new Writable({
    write: (line: Buffer, _encoding, done) => {
      lines.push(JSON.parse(line.toString()) as object);
      done();
    },
  });
}
