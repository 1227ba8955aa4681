import { expect } from 'chai';
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

describe('the regular expressions of a language', () => {
  const real = globalThis.RegExp;
  afterEach(() => {
    globalThis.RegExp = real;
  });

  /** The sources of those that are made in the meantime. */
  async function made(work: () => Promise<unknown>): Promise<string[]> {
    const sources: string[] = [];
    globalThis.RegExp = new Proxy(real, {
      construct(target, args, self) {
        sources.push(String(args[0]));
        return Reflect.construct(target, args, self);
      },
    });
    await work();
    globalThis.RegExp = real;
    return sources;
  }

  for (const [language, texts] of Object.entries(dialogues)) {
    it(`are made once, however often it is spoken (${language})`, async () => {
      const live = shippedTemplates(language);
      const talk = async (): Promise<void> => {
        const stage = setStage({ facts: new Map([['locale', language]]) }, live);
        for (const text of texts) await stage.turn({ type: 'message', text });
      };
      await talk();
      expect(await made(talk)).to.deep.equal([]);
    });
  }

  it('would be seen here', async () => {
    expect(await made(async () => new RegExp('a'.repeat(2)))).to.deep.equal(['aa']);
  });
});
