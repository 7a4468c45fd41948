import { vi } from 'vitest';

/** XMLHttpRequest over whatever `fetch` is now: sends, says that all of it is through, and answers. */
class FakeXhr {
  status = 0;
  responseText = '';
  readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  private readonly headers: Record<string, string> = {};
  private method = '';
  private url = '';

  open(method: string, url: string): void {
    Object.assign(this, { method, url });
  }
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  abort(): void {
    this.onabort?.();
  }
  send(body: File): void {
    this.upload.onprogress?.({ loaded: body.size, total: body.size });
    const { method, headers } = this;
    void fetch(this.url, { method, headers, body })
      .then(async (response) => {
        this.status = response.status;
        this.responseText = await response.text();
        this.onload?.();
      })
      .catch(() => this.onerror?.());
  }
}

export function giveXhr(): void {
  vi.stubGlobal('XMLHttpRequest', FakeXhr);
}
