import type { IncomingMessage } from 'node:http';
import type { PageTextName } from '../../dialogs/index.ts';
import { knownLocale, localeIn, preferredLocale } from '../../settings/locales.ts';
import type { Html } from '../http/html.ts';
import type { Spoken } from './live-templates.ts';

/** The texts of a page, in a language that the visitor prefers. */
export type PageWords = {
  /** BCP 47. */
  locale: string;
  say(name: PageTextName, values?: Readonly<Record<string, unknown>>): Html;
};

/** The texts for a page request, in the language of `?locale=de`, or in the one that the browser prefers. */
export function pageWords({ live, languages }: Spoken, { url = '', headers }: IncomingMessage): PageWords {
  const wanted = new URL(url, 'http://here').searchParams.get('locale') ?? undefined;
  const locale = knownLocale(wanted) ?? preferredLocale(headers['accept-language'], languages()) ?? '';
  const { language, pages, words } = live(locale).set;
  const setting = { zone: 'UTC', locale: localeIn(language, locale), words, turn: 0 };
  return {
    locale: setting.locale,
    say: (name, values = {}) => ({ html: pages[name](values, setting) }),
  };
}
