import { words } from '../lists.ts';
import type { CalendarWords } from '../words.ts';

const TO_IT = '(den|das|meinen|unseren|unsern|deinen|euren|seinen|ihren|diesen)';
const ON_IT = '(dem|meinem|unserem|unserm|deinem|eurem|seinem|ihrem|diesem)';

/** How German names one of several calendars. */
export const deCalendars: CalendarWords = {
  nouns: ['kalenders?'],
  to: [`(in|auf|an) ${TO_IT}`, 'ins', 'zum', `zu ${ON_IT}`],
  on: [`(in|aus|von|auf|bei|an) ${ON_IT}`, 'im', 'vom', 'beim', 'am'],
  bare: ['(der|den|des|mein|meinen|meines|unser|unseren|unseres|dein|deinen)'],
  phrases: [
    '({lead} )?{compound}',
    '{lead} {name} {noun}',
    '{usual} {noun}{end}',
    '({lead} )?{noun} (namens|mit dem namen) {name}{end}',
    '{on} {noun} (der|des) {usual}',
    '{to} {noun} {usual}{end}',
  ],
  named: ['{on} {noun} {name}{end}', 'mein {noun} {name}{end}'],
  never: words(`
    der die das den dem des ein eine einen einem mein meine meinen meinem unser unsere dein deine in im ins auf aus an am bei beim von vom zu zum für
    mit und oder ist sind steht stehen was wie zeig zeige zeigen trag trage setz setze pack stell verschieb verschiebe mir uns alle allen alles jeden
    kalender kalenders nächsten nächste letzten neuen noch`),
  own: words('haupt eigen eigener eigenen eigenem normal normaler normalen standard üblich üblichen'),
  kinds: {
    family: words('familie familien familiär familiären fam haushalt kinder'),
    work: words(
      'arbeit arbeits beruf berufs beruflich beruflicher beruflichen beruflichem geschäft geschäfts geschäftlich geschäftlichen dienst dienstlich dienstlichen büro job firma firmen',
    ),
    private: words('privat privater privaten privatem'),
    holidays: words('feiertage feiertag feiertags feiertagen'),
    birthdays: words('geburtstag geburtstage geburtstags geburtstagen'),
    team: words('team teams gruppe gruppen abteilung abteilungs mannschaft'),
    school: words('schule schul uni hochschule'),
    sport: words('sport training trainings verein vereins'),
  },
};
