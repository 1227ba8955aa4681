import type { Activity } from 'botbuilder-core';
import { resolveZone } from '../../nlu/index.ts';
import { knownLocale } from '../../settings/locales.ts';

/** What a channel reports about a person's client. Some clients report it only in an entity `clientInfo`. */
type ClientFacts = {
  /** A BCP 47 tag; absent if the channel reports none or an invalid one. */
  locale?: string;
  /** An IANA name; absent if the channel reports none or an invalid one. */
  zone?: string;
};

type Told = Partial<Pick<Activity, 'locale' | 'localTimezone' | 'entities'>>;

/** @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages */
export function clientFacts({ locale, localTimezone, entities }: Told): ClientFacts {
  const client = entities?.find(({ type }) => type.toLowerCase() === 'clientinfo');
  const told = firstOf([locale, client?.['locale']], knownLocale);
  const zone = firstOf([localTimezone, client?.['timezone']], resolveZone);
  return { ...(told && { locale: told }), ...(zone && { zone }) };
}

/** The first of several reported values that `read` accepts. The values are untrusted and may be anything. */
function firstOf<T>(told: readonly unknown[], read: (text: string) => T | undefined): T | undefined {
  for (const one of told) {
    const value = typeof one === 'string' && one !== '' ? read(one) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}
