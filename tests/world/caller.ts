import type { FastifyInstance } from 'fastify';

export interface ApiError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly traceId: string } & Readonly<
    Record<string, unknown>
  >;
}

export interface Answer<T> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | string[] | undefined>>;
  readonly data: T | null | undefined;
  readonly errors: readonly ApiError[] | undefined;
}

export type Headers = Readonly<Record<string, string>>;

/** Somebody who calls the API through its front door. */
export class Caller {
  constructor(
    private readonly http: FastifyInstance,
    private readonly headers: Headers,
  ) {}

  /** The same caller with further headers, e.g. another Host. */
  with(headers: Headers): Caller {
    return new Caller(this.http, { ...this.headers, ...headers });
  }

  /** Sends one operation and gives the whole answer. */
  async send<T>(query: string, variables: object = {}): Promise<Answer<T>> {
    const response = await this.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...this.headers },
      payload: JSON.stringify({ query, variables }),
    });
    const body = JSON.parse(response.body) as { data?: T | null; errors?: ApiError[] };
    return { status: response.statusCode, headers: response.headers, data: body.data, errors: body.errors };
  }

  /** The data of an operation that succeeds. @throws with the errors if it does not. */
  async ask<T>(query: string, variables: object = {}): Promise<T> {
    const { data, errors } = await this.send<T>(query, variables);
    if (errors !== undefined || data == null) throw new Error(`The API refused: ${JSON.stringify(errors)}`);
    return data;
  }

  /** The first error of an operation that fails. @throws if it succeeds. */
  async refusal(query: string, variables: object = {}): Promise<ApiError['extensions']> {
    const { data, errors } = await this.send(query, variables);
    if (errors?.[0] === undefined)
      throw new Error(`The API did what it should have refused: ${JSON.stringify(data)}`);
    return errors[0].extensions;
  }
}
