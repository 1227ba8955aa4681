import type { Activity } from 'botbuilder-core';
import { resolveZone } from '../../nlu/index.ts';
import { knownLocale } from '../../settings/locales.ts';

/** What a channel tells of a person's client. Some clients tell it in an entity `clientInfo` alone. */
export type ClientFacts = {
  /** BCP 47; absent when the channel does not tell, or tells no language tag. */
  locale?: string;
  /** IANA; absent in the same way. */
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

/** The first of several things that a client says which can be read; they come from outside, and may be anything. */
function firstOf<T>(told: readonly unknown[], read: (text: string) => T | undefined): T | undefined {
  for (const one of told) {
    const value = typeof one === 'string' && one !== '' ? read(one) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}
