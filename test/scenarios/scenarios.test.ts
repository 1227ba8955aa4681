import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { languageOf } from '../../settings/locales.ts';
import { shippedTemplates } from '../shipped-templates.ts';
import { play } from './run.ts';
import { readTranscript, writeTranscript } from './transcript.ts';

const FOLDER = new URL('.', import.meta.url).pathname;
/** `npm run scenarios -- write`: keeps what the bot says now, for a person to read before it is committed. */
const rewrite = process.argv.includes('--rewrite');

describe('scenarios', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.txt'));
  for (const file of files.toSorted()) {
    const transcript = readTranscript(`${FOLDER}${file}`);
    it(`${file}: ${transcript.title}`, async () => {
      const { turns } = await play(transcript, shippedTemplates(languageOf(transcript.facts.get('locale') ?? 'en')));
      if (rewrite) writeTranscript(transcript, turns);
      else expect(turns).to.deep.equal(transcript.turns);
    });
  }
});
