import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** Put together again what was broken into lines on the way. */
const whole = (letter: string) => letter.replaceAll('=\r\n', '').replaceAll('=3D', '=');

/** A mail server that takes every letter, or refuses each. */
export class MailServer {
  readonly letters: string[] = [];
  /** Refuses each letter, repeating its text. */
  refuses = false;
  readonly #server = createServer((socket) => this.#talk(socket));

  static async start(): Promise<MailServer> {
    const server = new MailServer();
    server.#server.listen(0, '127.0.0.1');
    await once(server.#server, 'listening');
    return server;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  #answer(letter: string): string {
    return this.refuses ? `550 not this one: ${whole(letter).replaceAll(/\s+/g, ' ')}` : '250 taken';
  }

  #talk(socket: Socket): void {
    let heard = '';
    let inLetter = false;
    const say = (line: string) => socket.write(`${line}\r\n`);
    say('220 here');
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      heard += data.toString();
      for (;;) {
        const end = inLetter ? '\r\n.\r\n' : '\r\n';
        const at = heard.indexOf(end);
        if (at < 0) return;
        const said = heard.slice(0, at);
        heard = heard.slice(at + end.length);
        if (inLetter) this.letters.push(whole(said));
        say(inLetter ? this.#answer(said) : /^DATA/i.test(said) ? '354 go on' : '250 yes');
        inLetter = !inLetter && /^DATA/i.test(said);
        if (/^QUIT/i.test(said)) socket.end();
      }
    });
  }

  async stop(): Promise<void> {
    this.#server.close();
    await once(this.#server, 'close');
  }
}
