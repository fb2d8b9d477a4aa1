/**
 * The site that an address leads to; undefined for what no browser opens as a page. The desk lets only
 * such addresses in, but a page must stand whatever the database holds.
 */
export function hostOf(address: string | null): string | undefined {
  if (address === null || !URL.canParse(address)) return undefined;
  const { protocol, host } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? host : undefined;
}
