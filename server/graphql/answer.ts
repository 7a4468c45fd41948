import { responseJson, type HttpFacts } from './http-status.js';

/** What is answered, as it goes over HTTP. */
export interface Answer extends HttpFacts {
  readonly contentType: string;
  readonly body: string;
}

const [json, newer] = ['application/json; charset=utf-8', `${responseJson}; charset=utf-8`];

/** What callers usually say they accept, and what they get; Apollo weighs whatever else there is. */
const contentTypes: ReadonlyMap<string | undefined, string> = new Map([
  [undefined, json],
  ['*/*', json],
  ['application/json', json],
  [responseJson, newer],
  // The dashboard's, and that of Apollo Client.
  [`${responseJson}, application/json;q=0.9`, newer],
  [`${responseJson},application/json;q=0.9`, newer],
]);

/** What a caller gets who says that it accepts this; undefined where it takes weighing. */
export function usualContentType(accept: string | undefined): string | undefined {
  return contentTypes.get(accept);
}

/** As `usualContentType`; for the rest whether the newer one is named at all. */
export function contentTypeFor(accept: string | undefined): string {
  return usualContentType(accept) ?? (accept?.includes(responseJson) === true ? newer : json);
}
