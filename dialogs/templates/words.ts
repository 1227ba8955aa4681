/** The words that filters say by themselves. Everything else of a language comes from Intl. */
export type Words = {
  allDay: string;
  /** How long before the beginning; {duration} is "10 minutes". */
  before: string;
  /** Before nothing at all: when it begins. */
  atStart: string;
  /** How a reminder comes. */
  popup: string;
  email: string;
};

/** One entry for each language that is spoken; a new language is a new entry. */
const languages: Readonly<Record<string, Words>> = {
  en: {
    allDay: 'all day',
    before: '{duration} before',
    atStart: 'at the start',
    popup: 'pop-up',
    email: 'e-mail',
  },
};

const fallback = languages['en'] as Words;

/** The words for a BCP 47 locale; English where the language is not known. */
export const wordsFor = (locale: string): Words => languages[locale.split('-')[0]?.toLowerCase() ?? ''] ?? fallback;
