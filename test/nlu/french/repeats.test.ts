import { expect } from 'chai';
import { entitiesIn, reads } from './french.ts';

type Row = readonly [text: string, rule: string, until?: string];

describe('French repetitions', () => {
  const rows: readonly Row[] = [
    ['tous les lundis à 9h', 'FREQ=WEEKLY;BYDAY=MO'],
    ['chaque mardi', 'FREQ=WEEKLY;BYDAY=TU'],
    ['tous les lundis et jeudis', 'FREQ=WEEKLY;BYDAY=MO,TH'],
    ['yoga mardi et jeudi chaque semaine', 'FREQ=WEEKLY;BYDAY=TU,TH'],
    ['lun mer ven 6h30', 'FREQ=WEEKLY;BYDAY=MO,WE,FR'],
    ['gym mar/jeu à 12h30', 'FREQ=WEEKLY;BYDAY=TU,TH'],
    ['lundi et jeudi à chaque fois 18h', 'FREQ=WEEKLY;BYDAY=MO,TH'],
    ['chaque jour à 8h', 'FREQ=DAILY'],
    ['tous les jours sauf le mercredi', 'FREQ=WEEKLY;BYDAY=MO,TU,TH,FR,SA,SU'],
    ['tous les jours sauf le week-end', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['tous les jours ouvrés', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['un mardi sur deux', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
    ['une semaine sur deux le jeudi', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH'],
    ['toutes les deux semaines', 'FREQ=WEEKLY;INTERVAL=2'],
    ['toutes les trois semaines le vendredi', 'FREQ=WEEKLY;INTERVAL=3;BYDAY=FR'],
    ['tous les mois', 'FREQ=MONTHLY'],
    ['loyer le 5 de chaque mois', 'FREQ=MONTHLY;BYMONTHDAY=5'],
    ['le premier lundi de chaque mois', 'FREQ=MONTHLY;BYDAY=1MO'],
    ['le dernier jour de chaque mois', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['tous les ans le 12 avril', 'FREQ=YEARLY'],
    ['tous les trimestres', 'FREQ=MONTHLY;INTERVAL=3'],
    ["tous les lundis jusqu'au 21 décembre à 9h", 'FREQ=WEEKLY;BYDAY=MO', '2026-12-21'],
    ["chaque vendredi à 16h jusqu'à fin mars", 'FREQ=WEEKLY;BYDAY=FR', '2027-03-31'],
    ['tous les mercredis, 10 fois', 'FREQ=WEEKLY;BYDAY=WE;COUNT=10'],
    ['chaque lundi pendant 3 mois', 'FREQ=WEEKLY;BYDAY=MO', '2027-02-22'],
    ["chaque lundi jusqu'à Noël", 'FREQ=WEEKLY;BYDAY=MO', '2026-12-25'],
    ['chaque lundi à 9h 5x', 'FREQ=WEEKLY;BYDAY=MO;COUNT=5'],
    ['tous les jours en février', 'FREQ=DAILY', '2027-02-28'],
    ['chaque mardi à partir de la semaine prochaine', 'FREQ=WEEKLY;BYDAY=TU'],
    ['chaque mardi dès février', 'FREQ=WEEKLY;BYDAY=TU'],
    ['judo mercredi et samedi à 14h toutes les semaines', 'FREQ=WEEKLY;BYDAY=WE,SA'],
  ];
  for (const [text, rule, until] of rows) {
    it(`"${text}" is ${rule}${until ? ` until ${until}` : ''}`, () => {
      expect(entitiesIn(text, 'repeat').map(({ value }) => value)).to.deep.equal([{ rule, ...(until && { until }) }]);
    });
  }

  describe('begin on the first of their days', () => {
    reads([
      ['tous les lundis à 9h', 'datetime 2026-11-23T09:00'],
      ['tous les mercredis à 9h', 'datetime 2026-11-25T09:00'],
      ['tous les mercredis à 18h', 'datetime 2026-11-18T18:00'],
      ['tous les jeudis soirs à 7h30 salsa', 'datetime 2026-11-19T19:30'],
      ['tous les lundis à 9 yoga', 'datetime 2026-11-23T09:00'],
      ['tous les soirs à 8h comprimés', 'time 2026-11-18T20:00'],
      ['chaque matin à 7 comprimés', 'time 2026-11-19T07:00'],
      ['chaque après-midi à 4h thé', 'time 2026-11-18T16:00'],
      ['loyer le 5 de chaque mois', 'date 2026-12-05'],
      ['un vendredi sur deux à 16h à partir du 4 décembre', 'datetime 2026-12-04T16:00'],
    ]);
  });
});

describe('French lengths', () => {
  const rows: readonly (readonly [text: string, minutes: number])[] = [
    ['pendant deux heures', 120],
    ['1h30 de réunion', 90],
    ['durée 1h15', 75],
    ['une heure et demie', 90],
    ['une demi-heure', 30],
    ["un quart d'heure", 15],
    ["trois quarts d'heure", 45],
    ['quatre-vingt-dix minutes', 90],
    ['nonante minutes', 90],
    ['pendant 3 jours', 4320],
    ['pour une durée de 20 min', 20],
    ['deux heures et quart', 135],
  ];
  for (const [text, minutes] of rows) {
    it(`"${text}" lasts ${minutes} minutes`, () => {
      expect(entitiesIn(text, 'duration').map(each => each.minutes)).to.deep.equal([minutes]);
    });
  }
});

describe('French reminders and shifts', () => {
  const reminders: readonly (readonly [text: string, minutes: number, method?: string])[] = [
    ['rappelle-moi 3 heures avant', 180],
    ['Rappel une semaine avant.', 10_080],
    ['avec un rappel la veille', 1440],
    ["préviens-moi 10 minutes à l'avance", 10],
    ['par e-mail 10 minutes avant', 10, 'email'],
    ['10 minutes avant par mail', 10, 'email'],
    ['un rappel par mail un jour avant', 1440, 'email'],
  ];
  for (const [text, minutes, method = 'popup'] of reminders) {
    it(`"${text}" reminds ${minutes} minutes before`, () => {
      expect(entitiesIn(text, 'reminder').map(({ value }) => value)).to.deep.equal([{ minutes, method }]);
    });
  }

  const shifts: readonly (readonly [text: string, of: string, minutes: number])[] = [
    ["repousse-le d'une demi-heure", 'start', 30],
    ['avance la réunion de 15 minutes', 'start', -15],
    ['décale le point de deux heures', 'start', 120],
    ['une heure plus tôt', 'start', -60],
    ["prolonge l'atelier d'une heure", 'length', 60],
    ['raccourcis-la de 10 minutes', 'length', -10],
  ];
  for (const [text, of, minutes] of shifts) {
    it(`"${text}" moves the ${of} by ${minutes} minutes`, () => {
      expect(entitiesIn(text, 'shift').map(each => [each.of, each.minutes])).to.deep.equal([[of, minutes]]);
    });
  }

  it('"Réduis la revue à 20 minutes" says how long it is to be', () => {
    expect(entitiesIn('Réduis la revue mensuelle à 20 minutes', 'duration').map(each => each.minutes)).to.deep.equal([
      20,
    ]);
  });
  reads([['décale le kiné de jeudi à vendredi dix heures', ['date 2026-11-19', 'datetime 2026-11-20T10:00']]]);
});

describe('French that cannot be', () => {
  const rows: readonly (readonly [text: string, what: string])[] = [
    ['le 30 février', 'day'],
    ['à 25h30', 'clock'],
    ['deux fois par semaine', 'repeat'],
    ['le 12 mars de 15h à 14h', 'order'],
  ];
  for (const [text, what] of rows) {
    it(`"${text}": ${what}`, () => {
      expect(entitiesIn(text, 'impossible').map(each => each.what)).to.deep.equal([what]);
    });
  }
});
