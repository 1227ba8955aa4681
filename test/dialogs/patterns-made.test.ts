import { Session } from 'node:inspector/promises';
import { expect } from 'chai';
import { QuickPattern } from '../../nlu/text/quick-pattern.ts';
import { setStage } from '../scenarios/run.ts';
import { shippedTemplates } from '../shipped-templates.ts';

const dialogues = {
  en: [
    'create an event',
    'Budget review',
    'tomorrow',
    'next Friday',
    'at 10',
    'move it to 5pm',
    'details of the lunch',
  ],
  de: ['neuer Termin', 'Budget', 'morgen', 'um 10', 'nein, um 11', 'was steht morgen an', 'verschieb das auf 15 Uhr'],
  fr: [
    'crée un événement',
    'Budget',
    'demain',
    'à 10h',
    'non, à 11h',
    "qu'est-ce que j'ai demain",
    'supprime le déjeuner',
  ],
} as const;

/** Making a pattern takes a hundred times as long as seeing that a message has none of its words. */
describe('the patterns of a language', () => {
  const session = new Session();
  before(async () => {
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  });
  after(() => session.disconnect());

  /** How many were made since the last time, as V8 counts it. */
  async function made(): Promise<number> {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const functions = result.filter(({ url }) => url.endsWith('/quick-pattern.ts')).flatMap(one => one.functions);
    const counts = functions.filter(({ functionName }) => functionName === 'QuickPattern');
    return counts.reduce((sum, { ranges: [range] }) => sum + (range?.count ?? 0), 0);
  }

  for (const [language, texts] of Object.entries(dialogues)) {
    it(`are made once, however often it is spoken (${language})`, async () => {
      const live = shippedTemplates(language);
      const talk = async (): Promise<void> => {
        const stage = setStage({ facts: new Map([['locale', language]]) }, live);
        for (const text of texts) await stage.turn({ type: 'message', text });
      };
      await talk();
      await made();
      await talk();
      expect(await made()).to.equal(0);
    });
  }

  it('would be counted here', async () => {
    await made();
    expect(['one', 'two'].map(source => new QuickPattern(source, 'i').test('two'))).to.deep.equal([false, true]);
    expect(await made()).to.equal(2);
  });
});
