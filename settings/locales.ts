/** The locale whose date formats are used for a language without a country. */
const DEFAULT_LOCALES: Readonly<Record<string, string>> = { en: 'en-GB' };

/** The cache is bounded, because the tags come from clients. */
const MAX_CACHED = 1000;
const canonical = new Map<string, string | undefined>();

/** The canonical form of a language tag (BCP 47): "de-de" becomes "de-DE"; undefined for an invalid tag. */
export function knownLocale(tag: string | undefined): string | undefined {
  if (tag === undefined) return undefined;
  if (canonical.has(tag)) return canonical.get(tag);
  if (canonical.size >= MAX_CACHED) canonical.clear();
  canonical.set(tag, canonicalOf(tag));
  return canonical.get(tag);
}

function canonicalOf(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** The language of a locale: "de" for "de-AT". */
export const languageOf = (locale: string): string => locale.split('-')[0]?.toLowerCase() ?? '';

/**
 * The locale in which to format dates and numbers in texts of `language`.
 * @param wanted the person's locale; used if it is a locale of that language with a country
 */
export const localeIn = (language: string, wanted: string): string =>
  languageOf(wanted) === language && wanted !== language ? wanted : (DEFAULT_LOCALES[language] ?? language);

/**
 * The locale that a browser's user prefers among those with a supported language.
 * @param accepts    the Accept-Language header: "de-AT,de;q=0.9,en;q=0.5" (RFC 9110 s.12.5.4)
 * @param languages  the supported languages: "en", "de"
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
