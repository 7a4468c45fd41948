import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** How much more of a body than it may have is read and forgotten, and for how long. */
const mostForgotten = 50 * 1024 * 1024;
const patienceMs = 10_000;

/** Reads on to the end of the body, of the sender, or of our patience. */
function readOn(raw: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let read = 0;
    const forget = (chunk: Buffer) => {
      if ((read += chunk.length) > mostForgotten) done();
    };
    const done = () => {
      clearTimeout(timer);
      raw.off('data', forget).pause();
      resolve();
    };
    const timer = setTimeout(done, patienceMs);
    raw.on('data', forget).once('end', done).once('close', done);
    // Whoever read it before may have left it paused.
    raw.resume();
  });
}

/**
 * For an answer that is ready before its request has come in. A connection that is closed while bytes come in is reset, and a
 * sender who listens only when he is through then never sees the answer. So all of it is sent and said to be the last; its
 * end waits until the rest has come, in so far as we bear with it.
 */
export function lingering(request: FastifyRequest, reply: FastifyReply, payload: string): Readable {
  void reply.header('connection', 'close').header('content-length', Buffer.byteLength(payload));
  return Readable.from(
    (async function* () {
      yield Buffer.from(payload);
      await readOn(request.raw);
    })(),
  );
}
