import type { IncomingMessage } from 'node:http';
import { memoizeShortText } from '../../core/known/memoize-short-text.ts';
import { isLoopback } from '../../settings/settings.ts';

/** True if a request was made on this machine, to a name of this machine, and not through a proxy. */
export function fromThisMachine({ headers, socket }: IncomingMessage): boolean {
  const { host = '' } = headers;
  const forwarded = headers.forwarded ?? headers['x-forwarded-for'];
  // A page whose host name was made to point here ("DNS rebinding") still sends that name as Host.
  return isLocalAddress(socket.remoteAddress ?? '') && forwarded === undefined && isLocalUrl(`http://${host}`);
}

export const isLocalUrl = memoizeShortText(url => URL.canParse(url) && isLoopback(url));

const isLocalAddress = (address: string): boolean => address === '::1' || /^(::ffff:)?127\./.test(address);
