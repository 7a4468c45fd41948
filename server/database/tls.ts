/** What a connection is made with. */
export interface TlsOptions {
  readonly connectionString: string;
  readonly ssl?: { readonly ca: string };
}

/**
 * With a private CA (DATABASE_CA) a connection is verified by it, host name included, unless the URL says `sslmode=disable`.
 * Any other `sslmode` is taken out of the URL: pg lets it put the CA out of force.
 */
export function tlsOptions(url: string, ca: string | undefined): TlsOptions {
  const address = new URL(url);
  if (ca === undefined || address.searchParams.get('sslmode') === 'disable') return { connectionString: url };
  address.searchParams.delete('sslmode');
  return { connectionString: address.href, ssl: { ca } };
}
