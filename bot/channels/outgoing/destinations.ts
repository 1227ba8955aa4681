import { AuthenticationConstants } from 'botframework-connector';
import { ANSWER_BYTES, type Destination, originsOf } from '../../../core/outgoing/index.ts';
import { isLocalUrl } from '../loopback.ts';

/** A turn has a minute, and may say several things in it. */
const CHANNEL_MS = 10_000;
const LOGIN_MS = 10_000;
/** How long Microsoft's keys may take to come: both documents together stay below what `/api/messages` waits. */
const KEYS_MS = 3_000;

/** Where the bot's own token may be sent to. @see https://learn.microsoft.com/azure/bot-service/rest-api/ */
export function isChannelService(serviceUrl: string): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, host, username, password } = new URL(serviceUrl);
  const known = host === 'smba.trafficmanager.net' || host.endsWith('.botframework.com');
  return protocol === 'https:' && known && username === '' && password === '';
}

/** Channels: Azure's for a bot that is registered there, else whatever runs on this machine. */
export function channelDestination(isRegistered: boolean): Destination {
  const isChannel = isRegistered ? isChannelService : isLocalUrl;
  return { allows: url => isChannel(url.href), timeoutMs: CHANNEL_MS, maxBytes: ANSWER_BYTES };
}

/** Microsoft's login, which gives the bot its own token. */
export const loginDestination = (): Destination => ({
  allows: originsOf(AuthenticationConstants.ToChannelFromBotLoginUrlPrefix),
  timeoutMs: LOGIN_MS,
  maxBytes: ANSWER_BYTES,
});

/** Azure's instance metadata service, which every virtual machine has. */
const INSTANCE_METADATA = 'http://169.254.169.254';

/** @param endpoint where App Service and others give tokens to a managed identity, as they set it */
export const managedIdentityDestination = (endpoint: string | undefined): Destination => ({
  ...loginDestination(),
  allows: originsOf(AuthenticationConstants.ToChannelFromBotLoginUrlPrefix, endpoint ?? INSTANCE_METADATA),
});

/** Where the keys are that channels and the Emulator sign with, as the SDK has it. */
export const keyDestination = (): Destination => ({
  allows: originsOf(...metadataUrls()),
  timeoutMs: KEYS_MS,
  maxBytes: ANSWER_BYTES,
});

export const metadataUrls = (): string[] => [
  AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
  AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
];
