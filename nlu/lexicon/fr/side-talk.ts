import type { SideTalkWords } from '../../words/messages.ts';
import { phrases } from '../lists.ts';

/** What people ask and say besides their requests, in French. */
export const frSideTalk: SideTalkWords = {
  date: phrases(`
    (c'est |ça tombe )?quand( est-ce (que c'est )?)?( est| sera| tombe)? {time} / {time},? (c'est|ça tombe|tombe) (quand|quel jour|à quelle date)
    (c'est )?quel(le)? (jour|date)( est| était| sera| tombe)? {time} / (à|de) quelle date (est|tombe) {time} / quel est le jour (de|du) {time} / quelle est la date (de|du) {time}
  `),
  days: phrases(`
    (dans |il reste |il y a )?combien de (jours?|semaines?|dodos?|temps)( reste-t-il| il reste| y a-t-il| encore| est-ce qu'il reste)*( avant| jusqu'à| jusqu'au| d'ici)( à| au)? {time}
    {time},? c'est dans combien de (jours|temps|semaines)
  `),
  today: phrases(`
    (on est|nous sommes|c'est|on est le) quel(le)? (jour|date) / quel(le)? (jour|date) (sommes-nous|est-on|on est|est-ce) / quelle est la date / (on est|nous sommes) le combien / on est quel jour
  `),
  week: phrases(`
    (on est|nous sommes|c'est) (dans |en )?(quelle|la quelle) semaine / quelle (semaine|est la semaine|est le numéro de semaine)( sommes-nous| est-on| on est)? / quel (est le )?numéro de semaine / quel est le numéro de la semaine
  `),
  weekOf: phrases(`(dans )?quelle semaine (est|tombe) {time} / {time},? c'est quelle semaine`),
  clock: phrases(`
    (il est )?quelle heure( est-il| il est| fait-il)?( maintenant)? (à|au|aux|en) {place}
  `),
  there: phrases(`
    (il est |il sera |c'est )?quelle heure( est-il| sera-t-il| il est| est-ce)? (à|au|en) {place} (quand il est|à|pour) {time}( ici| chez nous)?
    {time}( ici| chez nous| notre heure),? (ça fait|c'est) quelle heure (à|au|en) {place}
  `),
  here: phrases(`{time},? (ça fait|c'est) quelle heure (ici|chez nous|pour (moi|nous))`),
  zone: phrases(
    "(dans |sur )?quel(le)? (est mon )?fuseau( horaire)?( suis-je| je suis| est-ce que je suis| utilises-tu| utilisez-vous)? / (c'est|quel est) (quoi )?mon fuseau horaire",
  ),
  around: [
    "(aujourd'hui|maintenant|déjà|au fait|cette année|exactement|s'il te plaît|s'il vous plaît|stp|svp)",
    '(peux|pourrais)-tu me dire',
    '(pouvez|pourriez)-vous me dire',
    '(dis|dites)-moi',
    '(tu sais|sais-tu|savez-vous|vous savez)',
  ],
  thanks: phrases(`(merci|thanks|thx|mci) / (tu|vous) (m'as|m'avez|as|avez) (bien |beaucoup |été )?(aidée?|utile)`),
  praise: phrases(`
    (tu|t'|vous|c'|ça)( es|es|êtes|est|était)? (vraiment |trop |très |super |bien |un |une |le |la |plutôt )*(génial|géniale|malin|intelligent|futé|top|super|gentil|cool|parfait|efficace|champion|forte?|utile)
    (bien|bon|beau) (joué|travail|boulot) / bravo / bonne (journée|soirée|semaine) / bon week-end
  `),
  mood: phrases(`
    (pff+|ouf|mince|zut|oh là là|ouh là|mon dieu|mdr|lol|haha+|wow|waouh|la vache|punaise|eh ben)
    je (déteste|adore|hais) / (trop|si|très) (fatiguée?|stressée?|tôt|tard)
    (ok|d'accord|ça marche|cool|super|très bien|je vois|compris|c'est noté|tant mieux|tant pis)
  `),
};
