import { AuthenticationConstants } from 'botframework-connector/lib/auth/authenticationConstants.js';
import { ANSWER_BYTES, type Destination, originsOf } from '../../../core/outgoing/index.ts';
import { isLocalUrl } from '../../http/loopback.ts';
import { isChannelService } from '../../turn/chat-reference.ts';

/** A turn has one minute and may send several messages. */
const CHANNEL_MS = 10_000;
const LOGIN_MS = 10_000;
/** Time limit for one document of Microsoft's keys. A caller of `/api/messages` waits at most this long for both. */
export const KEYS_MS = 3_000;

/** The channels: Azure's for a registered bot, otherwise programs on this machine such as the Emulator. */
export function channelDestination(isRegistered: boolean): Destination {
  const isChannel = isRegistered ? isChannelService : isLocalUrl;
  return { allows: url => isChannel(url.href), timeoutMs: CHANNEL_MS, maxBytes: ANSWER_BYTES };
}

/** Microsoft's login, which issues the bot's own token. */
export const loginDestination = (): Destination => ({
  allows: originsOf(AuthenticationConstants.ToChannelFromBotLoginUrlPrefix),
  timeoutMs: LOGIN_MS,
  maxBytes: ANSWER_BYTES,
});

/** Azure's instance metadata service, which every virtual machine has. */
const INSTANCE_METADATA = 'http://169.254.169.254';

/** @param endpoint the token endpoint for managed identities that App Service and others set */
export const managedIdentityDestination = (endpoint: string | undefined): Destination => ({
  ...loginDestination(),
  allows: originsOf(AuthenticationConstants.ToChannelFromBotLoginUrlPrefix, endpoint ?? INSTANCE_METADATA),
});

/** The servers with the keys that channels and the Emulator sign with. */
export const keyDestination = (): Destination => ({
  allows: originsOf(...metadataUrls()),
  timeoutMs: KEYS_MS,
  maxBytes: ANSWER_BYTES,
});

export const metadataUrls = (): string[] => [
  AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
  AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
];
