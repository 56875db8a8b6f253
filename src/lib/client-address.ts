import { BlockList, isIP } from 'node:net';

/** The proxies whose word about the client's address is taken. */
export type TrustedProxies = { has: (address: string) => boolean };

/** Reads addresses and ranges (`10.0.0.0/8`) of trusted proxies; a wrong one is refused by name. */
export function trustedProxies(entries: readonly string[]): TrustedProxies {
  const list = new BlockList();
  for (const entry of entries) addTo(list, entry);
  return {
    has: (address) => {
      const family = isIP(address);
      return family !== 0 && list.check(address, family === 6 ? 'ipv6' : 'ipv4');
    },
  };
}

function addTo(list: BlockList, entry: string): void {
  const [address = '', length, ...rest] = entry.trim().split('/');
  const family = isIP(address);
  const bits = length === undefined ? undefined : Number(length);
  const most = family === 6 ? 128 : 32;
  const wrongBits = bits !== undefined && (!/^\d{1,3}$/.test(length ?? '') || bits > most);
  if (family === 0 || wrongBits || rest.length > 0) {
    throw new Error(`"${entry}" is not an address or a range of addresses such as 10.0.0.0/8.`);
  }
  const type = family === 6 ? 'ipv6' : 'ipv4';
  if (bits === undefined) list.addAddress(address, type);
  else list.addSubnet(address, bits, type);
}

/** The address a request comes from: the right-most hop that is no trusted proxy. Without trusted proxies, the peer itself. */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | readonly string[] | undefined,
  trusted: TrustedProxies,
): string {
  let address = plain(peer ?? '');
  const hops = [forwardedFor ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((hop) => plain(hop.trim()));
  while (trusted.has(address)) {
    const next = hops.pop();
    if (next === undefined || isIP(next) === 0) break;
    address = next;
  }
  return address;
}

/** An IPv4 address also where it arrives in IPv6 dress or with a port. */
function plain(address: string): string {
  const mapped = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)(?::\d+)?$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  return /^\[([^\]]+)\](?::\d+)?$/.exec(address)?.[1] ?? address;
}

/** What one customer's line is counted by: an IPv4 address, or the /64 network of an IPv6 address. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [left = '', right] = (address.split('%')[0] ?? '').split('::');
  const head = left === '' ? [] : left.split(':');
  const tail = right === undefined || right === '' ? [] : right.split(':');
  const groups =
    right === undefined
      ? head
      : [...head, ...Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
