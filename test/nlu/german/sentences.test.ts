import { expect } from 'chai';
import {
  type Command,
  createUnderstanding,
  type SpokenEdit as Edit,
  type Entity,
  type SlotSketch,
} from '../../../nlu/index.ts';
import { shownTime, WEDNESDAY } from '../shown.ts';

const slots: readonly SlotSketch[] = [
  { name: 'title', type: 'title', names: ['Titel', 'Betreff'] },
  { name: 'when', type: 'date-time-range', names: ['Zeit', 'Uhrzeit', 'Datum'] },
  { name: 'people', type: 'people', names: ['Gäste', 'Teilnehmer'] },
  { name: 'place', type: 'place', names: ['Ort', 'Raum'] },
  { name: 'reminders', type: 'reminders', names: ['Erinnerung', 'Erinnerungen'] },
  { name: 'description', type: 'description', names: ['Beschreibung', 'Notiz'] },
];
const utterances = [
  'leg einen Termin an',
  'erstelle einen Termin {when}',
  'trag {title} in meinen Kalender ein',
  'plane ein Meeting mit {people} {when}',
  'buche {title} {when}',
  'erinnere mich {when} an {title}',
];
const understanding = createUnderstanding([{ name: 'create-event', utterances, slots }], {
  presets: [],
  commands: {},
  language: 'de',
});
const read = (text: string) =>
  understanding.forSlots(
    understanding.read(text, { reference: WEDNESDAY, zone: 'Europe/Berlin', locale: 'de-DE' }),
    slots,
  );

/** "people Ana, Ben", "reminder 10 popup" and so on. */
function shown(entity: Entity): string {
  switch (entity.type) {
    case 'time':
      return shownTime(entity.value);
    case 'people':
      return `people ${entity.people.map(({ name, email }) => name ?? email).join(', ')}`;
    case 'duration':
      return `duration ${entity.minutes}`;
    case 'shift':
      return `${entity.of} ${entity.minutes}`;
    case 'repeat':
      return `repeat ${entity.value.rule}${entity.value.until ? ` until ${entity.value.until}` : ''}`;
    case 'reminder':
      return entity.value ? `reminder ${entity.value.minutes} ${entity.value.method}` : 'no reminder';
    case 'time-zone':
      return `zone ${entity.zone}`;
    case 'event-reference':
      return `event ${entity.value.id}`;
    case 'impossible':
      return `no ${entity.what}: ${entity.text}`;
    case 'calendar':
      return `calendar ${entity.name}${entity.to ? ' to' : ''}`;
    case 'occurrences':
      return `${entity.count} times`;
    case 'exception':
      return `not ${entity.text}`;
    default:
      return `${entity.type} ${entity.value}`;
  }
}

type Row = readonly [text: string, entities: readonly string[]];
const holds = (rows: readonly Row[]): void => {
  for (const [text, entities] of rows) {
    it(`"${text}" -> ${entities.join('; ') || 'nothing'}`, () => {
      expect(read(text).entities.map(shown)).to.deep.equal(entities);
    });
  }
};

describe('German: how often', () => {
  holds([
    ['werktags um 9', ['repeat FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'datetime 2026-11-19T09:00']],
    ['14-tägig', ['repeat FREQ=WEEKLY;INTERVAL=2']],
    ['quartalsweise', ['repeat FREQ=MONTHLY;INTERVAL=3']],
    [
      'jeden Samstag von 10 bis 12 Flohmarkt',
      ['repeat FREQ=WEEKLY;BYDAY=SA', 'datetimerange 2026-11-21T10:00..2026-11-21T12:00'],
    ],
    [
      'jeden ersten samstag im monat 10 bis 12 flohmarkt',
      ['repeat FREQ=MONTHLY;BYDAY=1SA', 'datetimerange 2026-12-05T10:00..2026-12-05T12:00'],
    ],
    ['jeden Montag um 9 Yoga', ['repeat FREQ=WEEKLY;BYDAY=MO', 'datetime 2026-11-23T09:00']],
    ['jeden Abend um 8 Tabletten', ['repeat FREQ=DAILY', 'time 2026-11-18T20:00']],
    ['jeden morgen um 7 tabletten', ['repeat FREQ=DAILY', 'time 2026-11-19T07:00']],
    ['jeden Mittag um 12 essen', ['repeat FREQ=DAILY', 'time 2026-11-18T12:00']],
    ['jeden Abend Tabletten um 8', ['repeat FREQ=DAILY', 'time 2026-11-18T20:00']],
    ['jeden zweiten Mittwoch um 18 Uhr Sport', ['repeat FREQ=WEEKLY;INTERVAL=2;BYDAY=WE', 'datetime 2026-11-18T18:00']],
    ['jeden Morgen', ['repeat FREQ=DAILY', 'timerange 2026-11-18T08:00..2026-11-18T12:00']],
    ['jeden Tag um 9', ['repeat FREQ=DAILY', 'time 2026-11-19T09:00']],
    ['täglich um 9', ['repeat FREQ=DAILY', 'time 2026-11-19T09:00']],
    ['montags', ['repeat FREQ=WEEKLY;BYDAY=MO', 'date 2026-11-23']],
    ['jeden Montag um 7 Uhr', ['repeat FREQ=WEEKLY;BYDAY=MO', 'datetime 2026-11-23T07:00']],
    ['dienstags und donnerstags um 18 Uhr', ['repeat FREQ=WEEKLY;BYDAY=TU,TH', 'datetime 2026-11-19T18:00']],
    [
      'jeden zweiten Dienstag bis Juni um 10',
      ['repeat FREQ=WEEKLY;INTERVAL=2;BYDAY=TU until 2027-06-01', 'datetime 2026-11-24T10:00'],
    ],
    ['jeden ersten Montag im Monat um 9', ['repeat FREQ=MONTHLY;BYDAY=1MO', 'datetime 2026-12-07T09:00']],
    ['jeden letzten Freitag im Monat', ['repeat FREQ=MONTHLY;BYDAY=-1FR', 'date 2026-11-27']],
    ['am 1. und 15. jedes Monats', ['repeat FREQ=MONTHLY;BYMONTHDAY=1,15', 'date 2026-12-01']],
    ['jeden 15. im Monat', ['repeat FREQ=MONTHLY;BYMONTHDAY=15', 'date 2026-12-15']],
    ['montags bis donnerstags um 9', ['repeat FREQ=WEEKLY;BYDAY=MO,TU,WE,TH', 'datetime 2026-11-19T09:00']],
    ['Montag bis Freitag jeweils um 9', ['repeat FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'datetime 2026-11-19T09:00']],
    ['mo mi fr 6:30', ['repeat FREQ=WEEKLY;BYDAY=MO,WE,FR', 'datetime 2026-11-20T06:30']],
    ['Di/Do 18 Uhr', ['repeat FREQ=WEEKLY;BYDAY=TU,TH', 'datetime 2026-11-19T18:00']],
    ['montags mittwochs freitags um 7', ['repeat FREQ=WEEKLY;BYDAY=MO,WE,FR', 'datetime 2026-11-20T07:00']],
    ['mach 9 draus', ['time 2026-11-19T09:00']],
    ['di do jeweils 18 Uhr', ['repeat FREQ=WEEKLY;BYDAY=TU,TH', 'datetime 2026-11-19T18:00']],
    ['Montag und Donnerstag jeweils um 9', ['repeat FREQ=WEEKLY;BYDAY=MO,TH', 'datetime 2026-11-19T09:00']],
    ['werktags außer Mittwoch um 9', ['repeat FREQ=WEEKLY;BYDAY=MO,TU,TH,FR', 'datetime 2026-11-19T09:00']],
    ['jeden letzten Sonntag im Oktober', ['repeat FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'date 2027-10-31']],
    ['jede zweite Woche mittwochs', ['repeat FREQ=WEEKLY;INTERVAL=2;BYDAY=WE', 'date 2026-11-18']],
    ['fünfmal jeden Montag', ['repeat FREQ=WEEKLY;BYDAY=MO;COUNT=5', 'date 2026-11-23']],
    ['immer am Montag um 9', ['repeat FREQ=WEEKLY;BYDAY=MO', 'datetime 2026-11-23T09:00']],
    ['am zweiten Dienstag jedes Monats', ['repeat FREQ=MONTHLY;BYDAY=2TU', 'date 2026-12-08']],
    ['alle zwei Wochen', ['repeat FREQ=WEEKLY;INTERVAL=2']],
    ['alle 14 Tage', ['repeat FREQ=WEEKLY;INTERVAL=2']],
    ['jeden Freitag zehnmal', ['repeat FREQ=WEEKLY;BYDAY=FR;COUNT=10', 'date 2026-11-20']],
    ['jährlich am 3. Oktober', ['repeat FREQ=YEARLY', 'date 2027-10-03']],
    ['jeden Tag im Februar um 7 Uhr', ['repeat FREQ=DAILY until 2027-02-28', 'datetime 2027-02-01T07:00']],
    ['dienstags ab nächster Woche', ['repeat FREQ=WEEKLY;BYDAY=TU', 'date 2026-11-24']],
    ['jeden Dienstag ab Februar', ['repeat FREQ=WEEKLY;BYDAY=TU', 'date 2027-02-02']],
    ['jeden Monat am 3.', ['repeat FREQ=MONTHLY;BYMONTHDAY=3', 'date 2026-12-03']],
  ]);
});

describe('German: how long, and by how much', () => {
  holds([
    ['für anderthalb Stunden', ['duration 90']],
    ['90 Minuten', ['duration 90']],
    ['eine Dreiviertelstunde', ['duration 45']],
    ['zweieinhalb Stunden lang', ['duration 150']],
    ['eine Stunde und 15 Minuten', ['duration 75']],
    ['2 Std.', ['duration 120']],
    ['eine Stunde später', ['start 60']],
    ['30 Minuten früher', ['start -30']],
    ['verschiebe den Termin um eine Stunde', ['start 60']],
    ['verschiebe ihn um zwei Stunden nach vorn', ['start -120']],
    ['verlängere um eine Viertelstunde', ['length 15']],
    ['verlängere auf zwei Stunden', ['duration 120']],
    ['kürze den Termin um 15 Minuten', ['length -15']],
  ]);
});

describe('German: zones', () => {
  holds([
    ['um 15 Uhr Londoner Zeit', ['time 2026-11-18T15:00 Europe/London', 'zone Europe/London']],
    ['um 9 Uhr MEZ', ['time 2026-11-19T09:00 Europe/Paris', 'zone Europe/Paris']],
    ['9 Uhr UTC+2', ['time 2026-11-19T09:00 Etc/GMT-2', 'zone Etc/GMT-2']],
    ['um 10 Europe/Paris', ['time 2026-11-19T10:00 Europe/Paris', 'zone Europe/Paris']],
  ]);
});

describe('German: reminders', () => {
  holds([
    ['ohne Erinnerung', ['no reminder']],
    ['keine Benachrichtigung', ['no reminder']],
    ['erinnere mich 10 Minuten vorher', ['reminder 10 popup']],
    ['erinnere mich einen Tag vorher per E-Mail', ['reminder 1440 email']],
    ['per E-Mail 10 Minuten vorher', ['reminder 10 email']],
    ['10 Minuten vorher und per Mail einen Tag vorher', ['reminder 10 popup', 'reminder 1440 email']],
    ['mit einer E-Mail-Erinnerung eine Stunde vorher', ['reminder 60 email']],
    ['eine halbe Stunde vorher', ['reminder 30 popup']],
    ['mit Erinnerung 2 Tage im Voraus', ['reminder 2880 popup']],
  ]);
});

describe('German: people', () => {
  holds([
    [
      'Besprechung mit Ana, Ben und Chloé am Donnerstag von 9 bis halb elf',
      ['people Ana, Ben, Chloé', 'datetimerange 2026-11-19T09:00..2026-11-19T10:30'],
    ],
    ['Treffen mit mir und Ana bei Siemens am 3.12.', ['people Ana', 'place Siemens', 'date 2026-12-03']],
    [
      'plane ein Meeting mit ana@example.com nächste Woche Mittwoch um 15 Uhr',
      ['people ana@example.com', 'datetime 2026-11-25T15:00'],
    ],
    ['lade ana und ben ein', ['people ana, ben']],
    ['mit Ana Lopes oder Ben', ['people Ana Lopes, Ben']],
    ['mit Ana-Lena und Jörg', ['people Ana-Lena, Jörg']],
    ['zusammen mit Ana', ['people Ana']],
    ['ohne Ben', ['people Ben']],
    ['mit Frau Freitag und Herrn März', ['people Freitag, März']],
    ['mit mai und jule', ['people mai, jule']],
    ['nimm tara aus dem Probentermin', ['people tara']],
    ['mit fotos aus rom', []],
    ['Jule und Frau Winter kommen auch', ['people Jule, Winter']],
    ['Kuchen dazu', []],
    ['mit dem Designteam', []],
    ['mit meinem Chef', []],
    ['mit jemandem', []],
    ['mit Google Meet', []],
    ['mit Fragen am Freitag', ['date 2026-11-20']],
  ]);
});

describe('German: places and descriptions', () => {
  holds([
    ['Termin für Budget', []],
    ['im Raum 4', ['place Raum 4']],
    ['in Raum 12b', ['place Raum 12b']],
    ['im raum 7', ['place raum 7']],
    ['bei Siemens', ['place Siemens']],
    ['beim Friseur', ['place Friseur']],
    ['in der Kantine', ['place Kantine']],
    ['im Café Einstein', ['place Café Einstein']],
    ['im Hotel am Park', ['place Hotel am Park']],
    ['in Berlin', ['place Berlin']],
    ['im Kalender', []],
    ['in Ruhe', []],
    ['in einer Minute', ['datetime 2026-11-18T10:01']],
    ['mit der Notiz: Zahlen mitbringen', ['description Zahlen mitbringen']],
    ['Beschreibung: Menü um 4', ['description Menü um 4']],
  ]);
});

describe('German: ids', () => {
  holds([
    ['Termin-ID 0123abcd', ['event 0123abcd']],
    ['mit der Kennung 0123abcd', ['event 0123abcd']],
    ['die Kennung lautet 0123abcd', ['event 0123abcd']],
  ]);
});

describe('German: zones by themselves', () => {
  const rows: readonly (readonly [text: string, zone: string | undefined])[] = [
    ['Wien', 'Europe/Vienna'],
    ['ich bin in Zürich', 'Europe/Zurich'],
    ['zuerich', 'Europe/Zurich'],
    ['MEZ', 'Europe/Berlin'],
    ['Berlin', 'Europe/Berlin'],
    ['Europe/Paris', 'Europe/Paris'],
    ['Romantik', undefined],
  ];
  for (const [text, zone] of rows) {
    it(`"${text}" -> ${zone ?? 'none'}`, () => expect(read(text).zone).to.equal(zone));
  }
});

describe('German: titles', () => {
  const titleIn = (text: string): string | undefined => {
    const { title } = read(text);
    return title && `${title.how}: ${title.text}`;
  };
  const rows: readonly (readonly [text: string, value: string | undefined])[] = [
    ['Termin am Freitag um 10 namens Budgetrunde mit Ana', 'named: Budgetrunde'],
    ['Erstelle einen Termin „Quartalszahlen“ am Montag um 9 Uhr', 'quoted: Quartalszahlen'],
    ['erstelle einen Termin »Umzug um 4« morgen um 12', 'quoted: Umzug um 4'],
    ['leg einen Termin mit dem Titel Pläne fürs Frühjahr an', 'named: Pläne fürs Frühjahr'],
    ['ein Meeting zum Thema Umzug mit Ana am Freitag', 'named: Umzug'],
    ['trag Zahnarzt am Dienstag um halb zehn in meinen Kalender ein', 'tagged: Zahnarzt'],
    ['buche Mittagessen mit Ana morgen um 12 für 45 Minuten', 'tagged: Mittagessen'],
    ['buche das Sommerfest am 4. Dezember, ganztägig', 'tagged: Sommerfest'],
    ['erinnere mich morgen um 8 an Blumen gießen', 'named: Blumen gießen'],
    ['trag Yoga jeden Montag um 7 Uhr in meinen Kalender ein', 'tagged: Yoga'],
    ['den ganzen Tag morgen', undefined],
    ['leg einen Termin an', undefined],
    ['nein, um 4', undefined],
  ];
  for (const [text, value] of rows) {
    it(`"${text}" -> ${value ?? 'none'}`, () => {
      expect(titleIn(text)).to.deep.equal(value);
    });
  }
});

describe('German: yes and no', () => {
  const rows: readonly (readonly [text: string, value: 'yes' | 'no' | undefined])[] = [
    ['ja', 'yes'],
    ['Ja, bitte.', 'yes'],
    ['ja gerne', 'yes'],
    ['na klar', 'yes'],
    ['klar, aber um 4', 'yes'],
    ['passt', 'yes'],
    ['passt so, danke', 'yes'],
    ['auf jeden Fall', 'yes'],
    ['selbstverständlich', 'yes'],
    ['einverstanden!', 'yes'],
    ['stimmt so', 'yes'],
    ['in Ordnung', 'yes'],
    ['👍', 'yes'],
    ['ok, mach 45 Minuten draus', 'yes'],
    ['nein', 'no'],
    ['Nein danke', 'no'],
    ['nee', 'no'],
    ['nö', 'no'],
    ['natürlich nicht', 'no'],
    ['auf keinen Fall', 'no'],
    ['lieber nicht', 'no'],
    ['bloss nicht', 'no'],
    ['nicht jetzt', 'no'],
    ['noch nicht', 'no'],
    ['stimmt nicht', 'no'],
    ['überspringen', 'no'],
    ['❌', 'no'],
    ['jahrelang', undefined],
    ['nebenan', undefined],
    ['natürlich blond', undefined],
    ['keine Ahnung wann', undefined],
    ['gerade erst', undefined],
  ];
  for (const [text, value] of rows) {
    it(`"${text}" -> ${value ?? 'none'}`, () => {
      expect(read(text).answer).to.deep.equal(value);
    });
  }
});

describe('German: which of several', () => {
  const rows: readonly (readonly [text: string, value: number | undefined])[] = [
    ['1', 1],
    ['2.', 2],
    ['der zweite', 2],
    ['das zweite bitte', 2],
    ['die dritte', 3],
    ['den letzten', -1],
    ['Nummer 3', 3],
    ['Nr. 4', 4],
    ['Option 2', 2],
    ['den 5. Termin', 5],
    ['drei', 3],
    ['halb drei', undefined],
    ['zwei Stunden', undefined],
    ['eine zweite Meinung', undefined],
  ];
  for (const [text, value] of rows) {
    it(`"${text}" -> ${value ?? 'none'}`, () => {
      expect(read(text).ordinal).to.deep.equal(value);
    });
  }
});

describe('German: what was spoken of', () => {
  const rows: readonly (readonly [text: string, value: number | undefined])[] = [
    ['sag das ab', 0],
    ['verschieb ihn auf Montag', 0],
    ['lösch es', 0],
    ['lösche den Termin', 0],
    ['sag diesen Termin ab', 0],
    ['sag den zweiten Termin ab', 2],
    ['verschiebe das erste auf Freitag', 1],
    ['den letzten bitte', -1],
    ['der Termin mit Ana', undefined],
    ['das Angebot besprechen', undefined],
    ['es regnet', undefined],
  ];
  for (const [text, value] of rows) {
    it(`"${text}" -> ${value ?? 'none'}`, () => {
      expect(read(text).mention).to.deep.equal(value);
    });
  }
});

describe('German: changes', () => {
  const rows: readonly (readonly [text: string, value: Edit | undefined])[] = [
    ['nein, um 4', { op: 'set', rest: 'um 4' }],
    ['doch lieber Donnerstag', { op: 'set', rest: 'Donnerstag' }],
    ['lieber am Freitag um 10', { op: 'set', rest: 'am Freitag um 10' }],
    ['stattdessen Montag', { op: 'set', rest: 'Montag' }],
    ['mach eine Stunde draus', { op: 'set', rest: 'eine Stunde' }],
    ['mach daraus 45 Minuten', { op: 'set', rest: '45 Minuten' }],
    ['verschiebe es auf Freitag', { op: 'set', rest: 'Freitag' }],
    ['verschieb ihn auf 16 Uhr', { op: 'set', rest: '16 Uhr' }],
    ['ohne Ben', { op: 'remove', rest: 'Ben' }],
    ['nimm Ben raus', { op: 'remove', rest: 'Ben' }],
    ['lade Ben wieder aus', { op: 'remove', rest: 'Ben' }],
    ['lass Ben weg', { op: 'remove', rest: 'Ben' }],
    ['lade Ben noch ein', { op: 'add', rest: 'Ben' }],
    ['bitte lad auch Ana und Ben ein', { op: 'add', rest: 'Ana und Ben' }],
    ['füge Ana hinzu', { op: 'add', rest: 'Ana' }],
    ['nimm Ana und Ben dazu', { op: 'add', rest: 'Ana und Ben' }],
    ['mit Ana', { op: 'add', rest: 'Ana' }],
    ['ändere den Titel', { op: 'ask', slot: 'title' }],
    ['ändere den Titel in Budgetplanung', { op: 'set', slot: 'title', rest: 'Budgetplanung' }],
    ['aendere den Titel in Budgetplanung', { op: 'set', slot: 'title', rest: 'Budgetplanung' }],
    ['der Titel soll Budget heißen', { op: 'set', slot: 'title', rest: 'Budget' }],
    ['Titel: Budget', { op: 'set', slot: 'title', rest: 'Budget' }],
    ['nenn es Budgetplanung', { op: 'set', slot: 'title', rest: 'Budgetplanung' }],
    ['nein, nenn ihn Budgetplanung', { op: 'set', slot: 'title', rest: 'Budgetplanung' }],
    ['benenne es in Budget um', { op: 'set', slot: 'title', rest: 'Budget' }],
    ['benenne Yoga in Pilates um', { op: 'set', slot: 'title', rest: 'Pilates', of: 'Yoga' }],
    ['der Termin soll Budget heißen', { op: 'set', slot: 'title', rest: 'Budget' }],
    ['setz den Ort auf Raum 4', { op: 'set', slot: 'place', rest: 'Raum 4' }],
    ['der Ort ist Raum 4', { op: 'set', slot: 'place', rest: 'Raum 4' }],
    ['Ort: Kantine', { op: 'set', slot: 'place', rest: 'Kantine' }],
    ['entferne die Erinnerung', { op: 'remove', slot: 'reminders' }],
    ['lösche die Beschreibung', { op: 'remove', slot: 'description' }],
    ['ohne Erinnerung', { op: 'remove', slot: 'reminders' }],
    ['füge eine Erinnerung hinzu', { op: 'ask', slot: 'reminders' }],
    ['ändere die Uhrzeit auf 17 Uhr', { op: 'set', slot: 'when', rest: '17 Uhr' }],
    ['morgen', undefined],
    ['ja', undefined],
    ['Budgetrunde', undefined],
  ];
  for (const [text, value] of rows) {
    it(`"${text}" -> ${JSON.stringify(value) ?? 'none'}`, () => {
      expect(read(text).edit).to.deep.equal(value);
    });
  }
});

describe('German: commands', () => {
  const rows: readonly (readonly [text: string, value: Command | undefined])[] = [
    ['abbrechen', 'cancel'],
    ['bitte abbrechen', 'cancel'],
    ['Vergiss es!', 'cancel'],
    ['schon gut', 'cancel'],
    ['Hilfe', 'help'],
    ['was kannst du?', 'help'],
    ['von vorne', 'start-over'],
    ['melde mich ab', 'sign-out'],
    ['anmelden', 'sign-in'],
    ['anderes Konto', 'switch-account'],
    ['Hallo', 'greeting'],
    ['Guten Morgen!', 'greeting'],
    ['grüß Gott', 'greeting'],
    ['gruess gott', 'greeting'],
    ['Danke', 'thanks'],
    ['vielen Dank', 'thanks'],
    ['mehr', 'more'],
    ['zeig mir mehr bitte', 'more'],
    ['nächste Seite', 'more'],
    ['wer bin ich', 'who-am-i'],
    ['brich den Stab', undefined],
    ['die Hilfe kommt', undefined],
    ['morgen um 4', undefined],
  ];
  for (const [text, value] of rows) {
    it(`"${text}" -> ${value ?? 'none'}`, () => {
      expect(read(text).command).to.deep.equal(value);
    });
  }
});
