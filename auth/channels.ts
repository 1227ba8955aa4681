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

/** On these the page, or whoever embeds it, says who the person is: no channel vouches for them. */
export const UNVOUCHED: readonly string[] = ['webchat', 'directline'];

/** The one channel that tells tenants and e-mail addresses. */
export const TEAMS = 'msteams';
