/**
 * The channel ids of the Bot Framework. An audience that names any other channel would match no one.
 * @see https://learn.microsoft.com/en-us/azure/bot-service/bot-service-channels-reference
 */
export const CHANNELS: readonly string[] = [
  ...[
    'msteams',
    'm365extensions',
    'outlook',
    'webchat',
    'directline',
    'directlinespeech',
    'email',
    'facebook',
    'groupme',
  ],
  ...['kik', 'line', 'omnichannel', 'skype', 'skypeforbusiness', 'slack', 'sms', 'twilio-sms', 'telegram', 'telephony'],
  ...['alexa', 'console', 'emulator', 'test'],
];

/** Channels that do not verify who a person is: the web page, or the site that embeds it, chooses the user id. */
export const UNVOUCHED_CHANNELS: readonly string[] = ['webchat', 'directline'];

/** The only channel that reports tenants and e-mail addresses. */
export const TEAMS = 'msteams';
