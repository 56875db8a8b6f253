const mostHref = 2000;

/** An address that a public link may lead to, written out by the platform's own reader: http, https or mailto, else nothing. */
export function safeHref(address: string): string | undefined {
  if (address.length > mostHref || !/^(https?:\/\/|mailto:)/i.test(address)) return undefined;
  const url = URL.parse(address);
  if (!url || !['http:', 'https:', 'mailto:'].includes(url.protocol)) return undefined;
  if (url.protocol === 'mailto:' && !/^[^\s@]+@[^\s@]+$/.test(url.pathname)) return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  // A bracket would end the mark that the address is written in.
  return url.href.replaceAll('(', '%28').replaceAll(')', '%29');
}
