import { expect } from 'chai';
import { toolContext } from '../../../cli/templates/context.ts';
import { understood } from '../../../dialogs/index.ts';
import { shippedTemplates } from '../../shipped-templates.ts';

const NOON = Date.UTC(2026, 10, 20, 12);
const LOOKS = ['busy-by-preset-range', 'busy-by-date-range', 'busy-by-attendee', 'get-event', 'next-event', 'agenda'];
const CHANGES = ['update-event', 'move-event'];
const NOTHING = [null];

/** Manners of speaking for each thing that can be asked for, by language; which of the templates answers it is their affair. */
const MANNERS: Readonly<
  Record<string, readonly (readonly [templates: readonly (string | null)[], ...said: string[]])[]>
> = {
  en: [
    [LOOKS, "what's on my plate tomorrow", 'am I slammed this week', 'got anything on friday?', 'anything after 5?'],
    [LOOKS, 'what am I up to tonight', 'do i have to be anywhere on sunday', 'until when am I in meetings'],
    [CHANGES, 'set the title to Room 9', 'set the location to Pier 3', 'the title should be Quarterly plan'],
    [NOTHING, 'make the lights red', 'set an alarm for 2 hours from now', 'disable alarm for 3PM', 'thanks a lot'],
  ],
  de: [
    [LOOKS, 'wie voll ist mein tag', 'was liegt an', 'bin ich ausgebucht', 'womit fang ich morgen an'],
    [LOOKS, 'wann muss ich morgen los', 'steht was an nach 17 uhr', 'wann hab ich feierabend'],
    [CHANGES, 'der titel soll Quartalsplan heißen', 'setz den ort auf Halle 7'],
    [['respond-to-invitation'], 'nee ich komme doch'],
    [NOTHING, 'mach die Lichter rot', 'ändere die Gartenbeleuchtung auf gelb'],
  ],
  fr: [
    [LOOKS, "qu'est-ce qui m'attend jeudi", "j'ai fait quoi mardi dernier", 'à quelle heure je peux rentrer ce soir'],
    [CHANGES, 'mets le lieu à Quai 7'],
  ],
};

describe('intents: everyday manners of speaking', () => {
  for (const [language, rows] of Object.entries(MANNERS)) {
    const live = shippedTemplates(language);
    for (const [templates, ...texts] of rows) {
      for (const text of texts) {
        it(`${language}: "${text}" is for ${templates[0] ?? 'no template'}`, () => {
          const context = toolContext(live, { now: NOON, zone: 'Europe/Berlin', locale: language });
          expect(understood(context, text).template).to.be.oneOf([...templates]);
        });
      }
    }
  }
});
