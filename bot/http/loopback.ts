import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../../settings/settings.ts';

/** Whether a request was made on this machine, to a name of this machine, and by nobody in between. */
export function fromThisMachine({ headers, socket }: IncomingMessage): boolean {
  const { host = '' } = headers;
  const forwarded = headers.forwarded ?? headers['x-forwarded-for'];
  // A page of a foreign name that was made to point here ("DNS rebinding") still sends its own name as Host.
  return isLocalAddress(socket.remoteAddress ?? '') && forwarded === undefined && isLocalUrl(`http://${host}`);
}

export const isLocalUrl = (url: string): boolean => URL.canParse(url) && isLoopback(url);

const isLocalAddress = (address: string): boolean => address === '::1' || /^(::ffff:)?127\./.test(address);
