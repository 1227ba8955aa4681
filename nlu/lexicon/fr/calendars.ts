import { phrases, words } from '../lists.ts';
import type { CalendarWords } from '../words.ts';

const OWNED = "(mon|notre|le|l'|ton|votre|ce|cet|son|leur)";

/** How French names one of several calendars. */
export const frCalendars: CalendarWords = {
  nouns: phrases('agenda / calendrier / planning'),
  to: phrases(`vers ${OWNED}`),
  on: phrases(`(dans|sur|de|à|en|depuis) ${OWNED} / du / au`),
  bare: phrases(OWNED),
  phrases: phrases(
    "({lead} ?)?{noun} {usual} / ({lead} ?)?{noun} (de la|de l'|du|des|pour la|pour le) ?{usual} / ({lead} ?)?{noun} (appelé|nommé|intitulé) {name}{end}",
  ),
  named: phrases("(dans|sur|de|à|vers) (le|l') ?{noun} {name}{end} / (du|au) {noun} {name}{end}"),
  never: words(`
    le la les l' un une mon ma mes notre nos ton ta dans sur de du des d' à au aux en pour et ou avec est sont qu' que quoi montre ajoute mets déplace
    agenda calendrier planning prochain prochaine`),
  own: words('principal habituel propre normal'),
  kinds: {
    family: words('famille familial familiale maison enfants'),
    work: words('travail professionnel pro boulot bureau entreprise société'),
    private: words('privé privée'),
    holidays: ['jours fériés', 'fériés', 'férié'],
    birthdays: words('anniversaires anniversaire'),
    team: ['équipe', 'équipes', 'groupe', 'service'],
    school: words('école scolaire fac université'),
    sport: words('sport sportif entraînement'),
  },
};
