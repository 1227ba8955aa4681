import { words } from '../../lists.ts';
/** An adjective in all its cases, as ways to say one thing. */
export const inflected = (...stems: readonly string[]): string =>
  stems.flatMap(stem => ['e', 'en', 'er', 'es', 'em'].map(ending => stem + ending)).join('|');

export const ones = words('eins zwei drei vier fünf sechs sieben acht neun');
export const teens = words('zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn');
export const tens = words('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig');
export const ordinalStems = words('erst zweit dritt viert fünft sechst siebt acht neunt');

/** "1." or the word for it. */
export const nth = (number: number, stem: string): string => `(${number} ~.|${inflected(stem)})`;

export const the = '(der|die|das|den|dem|des)';
export const next = `(${inflected('nächst', 'folgend')}|nächst)`;
export const coming = `(${inflected('kommend')})`;
export const last = `(${inflected('letzt', 'vergangen', 'vorig')})`;
export const thisOne = `(${inflected('dies')})`;
export const afterNext = `(${inflected('übernächst')})`;
export const beforeLast = `(${inflected('vorletzt')})`;
export const every = `(${inflected('jed')})`;
export const nextYear = `(${next} (jahr|jahres)|${coming} (jahr|jahres))`;
export const thisYear = `(heuer|${thisOne} (jahr|jahres))`;
export const lastYear = `(${last} (jahr|jahres))`;
export const workday = '(werktag|werktage|werktagen|werktages|arbeitstag|arbeitstage|arbeitstagen|arbeitstages)';
export const weekend = '(wochenende|wochenendes|we)';
export const about =
  '(um|gegen|so um|so gegen|um punkt|punkt|punkt um|circa|ca [~.]|zirka|etwa|ungefähr|rund|um circa|um ca [~.]|um zirka|um etwa|um ungefähr|ca [~.] um|erst um|spätestens um|in)';
