import type { Words } from '../words.ts';

const I = '(ich|wir)';
/** What stands between a verb and its particle: "sag | den Termin am Montag | zu". */
const WHAT = '[^,;:!?]{0,60}';

/** How an invitation is answered. */
export const deResponses: Words['responses'] = {
  accept: [
    `(sag|sage|sagen|sagt|sagst) ${WHAT} ?zu`,
    'zusag(e|en|t|st)',
    'zugesagt',
    'zuzusagen',
    `(nimm|nehme|nehmen|nimmst) ${WHAT} ?an`,
    'annehmen',
    'anzunehmen',
    'angenommen',
    'akzeptier(e|en|t|st)?',
    'bestätig(e|en|t|st)?',
    `${I} (bin|sind)( [\\p{L}-]+){0,4} (dabei|mit dabei)`,
    '(bin|sind)( [\\p{L}-]+){0,4} dabei',
    `${I} (komme|kommen|nehme|nehmen|gehe|gehen)( (gern|gerne|auch|natürlich|da|hin|teil|zum|zur|zu|mit|am|um))+( [^,;:!?]{0,40})?`,
    '(teilnehmen|ja sagen)',
    'ja (zu|zum|zur)',
    '(antworte|antworten)( bitte)?( mit)? ja',
  ],
  decline: [
    `(sag|sage|sagen|sagt|sagst) ${WHAT} ?ab`,
    'absag(e|en|t|st)',
    'abgesagt',
    'abzusagen',
    `(lehn|lehne|lehnen|lehnt) ${WHAT} ?ab`,
    'ablehn(e|en|t|ung)',
    'abgelehnt',
    'abzulehnen',
    'ausschlagen',
    `(komm|komme|kommen|gehe|gehen|bin|sind|nehme|nehmen|kann|können|schaffe|schaffen|schaff)( [^,;:!?]{0,40})? (nicht|leider nicht|doch nicht)( [^,;:!?]{0,40})?`,
    '(nicht|leider nicht) (dabei|kommen|teilnehmen|mitkommen|dabei sein)',
    'ohne mich',
    'nein (zu|zum|zur)',
    '(antworte|antworten)( bitte)?( mit)? nein',
  ],
  maybe: [
    'vielleicht',
    'eventuell',
    'evtl\\.?',
    'möglicherweise',
    'unter vorbehalt',
    'mit vorbehalt',
    'vorläufig',
    'mal sehen',
    '(weiß|weiss) (es )?noch nicht',
    'noch unsicher',
    'unentschieden',
  ],
  note: [
    '((und|aber) )?(bitte )?(sag|sage|sagen sie|schreib|schreibe) (bitte )?(ihm|ihr|ihnen|\\p{L}+)(,? dass)?(?=,? (ich|wir|mir|es|er|sie)(?!\\p{L}))',
    '(und|aber) (bitte )?(schreib|schreibe|schreiben sie|sag|sage|sagen sie|richte aus|füg hinzu)( dazu| bitte| ihm| ihr| ihnen)*(?! (zu|ab|ja|nein|vielleicht)(?!\\p{L}))',
    '(mit|und) (der|einer|dieser|meiner) (notiz|nachricht|anmerkung|bemerkung)( dazu)?',
    '(mit|und) (dem|diesem|einem) (hinweis|kommentar|vermerk)',
    'notiz(?=:)',
  ],
  reason: ['weil', 'da', '(?<=[,;.!–-]\\s*)(leider|ich bin|ich habe|ich komme|ich werde|wir sind)'],
  proposal: {
    lead: [
      '(und|aber) (bitte )?(schlag|schlage|schlagen sie)( bitte| ihm| ihr| ihnen| stattdessen)*(?! (einen anderen|eine andere|was anderes))',
      'wie (wäre|wärs|wär) (es )?(mit)?',
      'vorschlag(?=:)',
    ],
    ending: ['vor', 'bitte vor', 'stattdessen vor'],
    as: 'Wie wäre {it}?',
  },
};
