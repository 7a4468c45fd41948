import { Lexer, Source, TokenKind } from 'graphql';

/** No document that may run nests deeper, be it in fields or in values; deeper ones would exhaust the parser's stack. */
const deepest = 200;

/** No name of the schema is longer; the validator would look for what is like it. */
const longestName = 200;

const opening: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Reads a text token by token and stops at the first one too many: what is refused here costs no more than the tokens that
 * are allowed, however long it is.
 * @returns what is too much of it, in words; undefined also for what is no GraphQL, which the parser tells better.
 */
export function scan(query: string, mostTokens: number): string | undefined {
  const lexer = new Lexer(new Source(query));
  let nesting = 0;
  try {
    for (let tokens = 1; lexer.advance().kind !== TokenKind.EOF; tokens += 1) {
      if (tokens > mostTokens) return `has more than ${mostTokens} tokens`;
      const { kind, start, end } = lexer.token;
      if (kind === TokenKind.NAME && end - start > longestName)
        return `has a name of more than ${longestName} characters`;
      if (opening.has(kind)) nesting += 1;
      if (closing.has(kind)) nesting -= 1;
      if (nesting > deepest) return `nests deeper than ${deepest} levels`;
    }
  } catch {
    return undefined;
  }
  return undefined;
}
