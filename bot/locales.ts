/** The country whose dates are taken where a language says none. */
const USUAL: Readonly<Record<string, string>> = { en: 'en-GB' };

/** What a client says of its language, as it is written (BCP 47); undefined for what is no language tag. */
export function knownLocale(told: string | undefined): string | undefined {
  try {
    return told === undefined ? undefined : Intl.getCanonicalLocales(told)[0];
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
