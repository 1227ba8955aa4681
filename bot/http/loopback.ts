import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../../settings/settings.ts';

/** True if a request comes from this machine, addresses it by a local name, and was not forwarded by a proxy. */
export function fromThisMachine({ headers, socket }: IncomingMessage): boolean {
  const { host = '' } = headers;
  const forwarded = headers.forwarded ?? headers['x-forwarded-for'];
  // A foreign name that was made to resolve to this machine (DNS rebinding) still appears in the Host header.
  return isLocalAddress(socket.remoteAddress ?? '') && forwarded === undefined && isLocalUrl(`http://${host}`);
}

export const isLocalUrl = (url: string): boolean => URL.canParse(url) && isLoopback(url);

const isLocalAddress = (address: string): boolean => address === '::1' || /^(::ffff:)?127\./.test(address);
