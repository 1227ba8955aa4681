import { expect } from 'chai';
import type { Entity } from '../../../nlu/reading/entities.ts';
import { entitiesOf, readEnglish } from '../shown.ts';

/** How often, how many times, and until when: "WEEKLY;BYDAY=TH,FR until 2026-11-20", "6 times", "until 2026-12-18". */
function shown(entity: Entity): string[] {
  if (entity.type === 'repeat') return [entity.value.rule.slice('FREQ='.length) + endOf(entity.value.until)];
  if (entity.type === 'occurrences') return [`${entity.count} times`];
  return entity.type === 'time' && entity.value.ends ? [`before ${entity.value.end}`] : [];
}

const endOf = (until: string | undefined): string => (until === undefined ? '' : ` until ${until}`);

describe('limits of a repetition', () => {
  const rows: readonly (readonly [text: string, said: readonly string[]])[] = [
    ['duty thu fri sat 14-22', ['WEEKLY;BYDAY=TH,FR,SA until 2026-11-21']],
    ['duty sun mon tue 14-22', ['WEEKLY;BYDAY=MO,TU,SU until 2026-11-24']],
    ['duty mon tue next week 14-22', []],
    ['duty mon tue wed next week 14-22', ['WEEKLY;BYDAY=MO,TU,WE until 2026-11-25']],
    ['duty mon wed fri next week 14-22', ['WEEKLY;BYDAY=MO,WE,FR until 2026-11-29']],
    ['duty thu fri sat 14-22 until 19 december', ['WEEKLY;BYDAY=TH,FR,SA until 2026-12-19']],
    ['duty thu fri sat 14-22 every week', ['WEEKLY;BYDAY=TH,FR,SA']],
    ['rowing mon wed sat 7am', ['WEEKLY;BYDAY=MO,WE,SA']],
    ['it ends in december', ['before 2027-01-01']],
    ['it stops on the 20th', ['before 2026-11-21']],
    ['the last one is on 18 december', ['before 2026-12-19']],
    ['it does not stop in december', []],
    ['only six lessons', ['6 times']],
    ['it finishes after ten times', ['10 times']],
    ['chess every monday at 6, it ends in january', ['WEEKLY;BYDAY=MO until 2027-01-31']],
  ];
  for (const [text, said] of rows) {
    it(`"${text}" -> ${said.join('; ') || 'nothing'}`, () => {
      expect(entitiesOf(readEnglish(text)).flatMap(shown)).to.deep.equal(said);
    });
  }
});
