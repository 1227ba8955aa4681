/**
 * The channels of the Bot Framework, by their ids. An audience is compared with these, so a name that is not among them
 * would never fit.
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

/** Channels that do not verify who the person is: the web page, or the site that embeds it, says so. */
export const UNVOUCHED: readonly string[] = ['webchat', 'directline'];

/** The one channel that tells tenants and e-mail addresses. */
export const TEAMS = 'msteams';
