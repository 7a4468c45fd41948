import { withTrace } from '#server/config/trace.js';
import type { WebSocket } from 'ws';
import { tooSlow, type Closing } from './close-codes.js';

/** What may wait to be read by the other side. */
const mostBuffered = 1024 * 1024;
/** How long the other side has to answer a close; who reads nothing would else be kept for half a minute. */
const closeGraceMs = 1_000;

/** One WebSocket: sends as much as the other side takes, and closes for good. */
export class LiveSocket {
  #answered = true;

  constructor(
    private readonly socket: WebSocket,
    private readonly traceId: string,
  ) {
    socket.on('pong', () => (this.#answered = true));
    // A message too long or not of the protocol: ws closes the socket, and that is all there is to it.
    socket.on('error', () => undefined);
  }

  get protocol(): string {
    return this.socket.protocol;
  }

  get isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN;
  }

  send(text: string): void {
    if (!this.isOpen) return;
    if (this.socket.bufferedAmount > mostBuffered) this.close(tooSlow);
    else this.socket.send(text, () => undefined);
  }

  /** Nothing is sent any more; the connection is gone within a second. */
  close({ code, reason }: Closing): void {
    if (!this.isOpen) return;
    this.socket.close(code, reason);
    setTimeout(() => this.socket.terminate(), closeGraceMs).unref();
  }

  /** Asks whether the other side is still there; one that did not answer since the last time is let go. */
  ping(): void {
    if (!this.#answered) this.socket.terminate();
    else if (this.isOpen) {
      this.#answered = false;
      this.socket.ping();
    }
  }

  /** @param listener runs within the trace of the request that opened the socket. */
  onMessage(listener: (text: string) => Promise<void>): void {
    this.socket.on('message', (data: Buffer) => {
      // After a close was begun, what is still on its way is nobody's business.
      if (this.isOpen) void withTrace(this.traceId, () => listener(data.toString()));
    });
  }

  onClose(listener: (code: number, reason: string) => void): void {
    this.socket.once('close', (code, reason) =>
      withTrace(this.traceId, () => listener(code, reason.toString())),
    );
  }
}
