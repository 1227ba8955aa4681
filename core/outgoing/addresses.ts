import dns from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { forbiddenHost } from './refusals.ts';

/** The IPv4 ranges outside the public internet: IANA's special-purpose registry (RFC 6890). */
const NOT_PUBLIC: readonly [network: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // carrier-grade NAT (RFC 6598)
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local, includes the metadata services of clouds
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, includes broadcast
  ['168.63.129.16', 32], // Azure's own services, as seen from its virtual machines
];

/** In IPv6 only global unicast addresses are public, except these ranges. */
const NOT_PUBLIC_6: readonly [network: string, prefix: number][] = [
  ['2001::', 23], // protocol assignments, includes Teredo
  ['2001:db8::', 32],
  ['2002::', 16], // 6to4 embeds an IPv4 address
  ['3fff::', 20],
];

const blocked = new BlockList();
for (const [network, prefix] of NOT_PUBLIC) blocked.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of NOT_PUBLIC_6) blocked.addSubnet(network, prefix, 'ipv6');
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');

/** True for an IP address on the public internet. IPv4-mapped and translated addresses count as not public. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !blocked.check(address, 'ipv4');
  return family === 6 && globalUnicast.check(address, 'ipv6') && !blocked.check(address, 'ipv6');
}

/** `dns.lookup`, or a replacement in a test. */
type Resolve = (
  name: string,
  options: dns.LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, addresses: dns.LookupAddress[]) => void,
) => void;

/**
 * A lookup function for connections that fails if any address of the name is not public. The connection uses the address
 * that was checked, which prevents DNS rebinding.
 */
export function publicLookup(resolve: Resolve = dns.lookup): LookupFunction {
  return (name, options, done) => {
    resolve(name, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return done(error ?? forbiddenHost(name), '');
      if (!addresses.every(({ address }) => isPublicAddress(address))) return done(forbiddenHost(name), '');
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };
}
