import type { TimeGrammar } from '../../../words/times.ts';
import { words } from '../../lists.ts';
import { clocks } from './clocks.ts';
import { days } from './days.ts';
import { daysWithClocks } from './days-with-clocks.ts';
import { holidays } from './holidays.ts';
import { lengths } from './lengths.ts';
import { names } from './names.ts';
import { noTimes } from './no-times.ts';
import { numbers } from './numbers.ts';
import { periods } from './periods.ts';
import { reminders } from './reminders.ts';
import { repeats } from './repeats.ts';
import { shifts } from './shifts.ts';

const root = `
root: [la|l|du|de|des|d|pour|pr|pour le|pour la|lors de|a la|a l|sur|et|,] <single-day>
root: [de|du|pour|la|des|d|sur] <at>
root: <clocks>
root: [pour|de] <part-said>
root: <parts-of-days>
root: (quel|quelle|n importe quel|n importe quelle) <part-of-some-day> => $1
root: [un|une] <part-of-some-day> [de] (libre|dispo|disponible|tranquille) => $1
period: (le|dans|au|pendant|durant|a|en) <period>
period: (des|a partir de|a partir du|a compter de|a compter du) [la|l|le] <period> => begins($1)
period: (des|a partir de|a compter de) [mois de] <month-span> => begins($1)
root: [pour|la|l|sur|de|d|du] <period>
root: [pour] <range>
root: [pour|le|les|des|de|du] <days-said>
root: [de|pour] <at-range>
root: t ~#1 => perhapsTitle(quarter($1)) @0.05
root: [pour] <list-of-ats>
root: <holiday-alone> => onlyAlone($1)
root: <moment>
root: <rest>
root: <lasting-at>
root: <clock-lasting>
root: <length>
root: <repeat>
root: <unclear-repeat>
root: <limit>
root: <reminder>
root: <shift>
root: <correction> => correction()
root: <corrected-clock>
root: <taken-back>
root: <exception>
root: <repeat-at>
repeat-at: en semaine [,] <clock-beside> => onClocks(everyWeekday(12345),$1)
repeat-at: [les|tous les] <each-part> [,|de] <clock-beside> => hoursOfEachPart($1,$2) @0.5
repeat-at: <repeat> [,] <clocks> => onClocks($1,$2)
root: <nothing>
corrected-clock: <correction> [a] <end-clock> => correction($2) @-0.6
`;

/** How times, lengths, repetitions and reminders are said in French. */
export const grammar: TimeGrammar = {
  productions: [
    numbers,
    names,
    days,
    holidays,
    periods,
    clocks,
    daysWithClocks,
    lengths,
    repeats,
    reminders,
    shifts,
    noTimes,
    root,
  ].join('\n'),
  fillers: words('euh heu hein bah ben petite petites petit petits ptite ptites tite bien donc'),
  apart: words(`
    je j tu il elle on nous vous ils elles c ce ca est et ou mais avec ac chez pour pr si que qui svp stp s merci ok
    the en dans sur pas
  `),
  namesHaveCapitals: true,
  alsoNames: ['sam'],
  cues: {
    travelling: words(
      'train trains tgv ter vol vols avion bus car ferry tram tramway depart décollage embarquement aeroport gare',
    ),
    titled: ['titre', 'objet'],
    searching: ['trouve', 'trouver', 'trouvez', 'cherche', 'chercher', 'cherchez'],
    moving: words(`
      decale decaler decalez deplace deplacer deplacez reporte reporter reportez repousse repousser repoussez bouge
      bouger bougez passe passer avance avancer
    `),
  },
  joined: [],
};
