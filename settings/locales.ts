/** The country whose dates are taken where a language says none. */
const USUAL: Readonly<Record<string, string>> = { en: 'en-GB' };

/** Tags come from outside, so that their number is bounded. */
const MOST_TAGS = 1000;
const canonical = new Map<string, string | undefined>();

/** What a client says of its language, as it is written (BCP 47); undefined for what is no language tag. */
export function knownLocale(told: string | undefined): string | undefined {
  if (told === undefined) return undefined;
  if (canonical.has(told)) return canonical.get(told);
  if (canonical.size >= MOST_TAGS) canonical.clear();
  canonical.set(told, canonicalOf(told));
  return canonical.get(told);
}

function canonicalOf(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** "de" of "de-AT". */
export const languageOf = (locale: string): string => locale.split('-')[0]?.toLowerCase() ?? '';

/** In which locale dates and numbers are written among words of a language: never in another language than those. */
export const localeIn = (language: string, wanted: string): string =>
  languageOf(wanted) === language && wanted !== language ? wanted : (USUAL[language] ?? language);

/**
 * What a browser's person likes best of the languages that there are.
 * @param accepts  the header Accept-Language: "de-AT,de;q=0.9,en;q=0.5" (RFC 9110 s.12.5.4)
 */
export function preferredLocale(accepts: string | undefined, languages: readonly string[]): string | undefined {
  const ranges = (accepts ?? '').split(',').map(range => {
    const [tag = '', ...parameters] = range.split(';').map(part => part.trim());
    const quality = parameters.find(parameter => parameter.startsWith('q='))?.slice(2);
    return { locale: knownLocale(tag), quality: quality === undefined ? 1 : Number(quality) };
  });
  const best = ranges
    .filter(({ locale, quality }) => locale !== undefined && quality > 0 && languages.includes(languageOf(locale)))
    .toSorted((a, b) => b.quality - a.quality);
  return best[0]?.locale;
}
