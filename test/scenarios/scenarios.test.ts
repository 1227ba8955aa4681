import { expect } from 'chai';
import { writeTranscript } from '../../cli/templates/conversations/transcript.ts';
import { played, transcripts } from './played.ts';

/** `npm run scenarios -- --rewrite`: records what the bot does now, for review before the commit. */
const rewrite = process.argv.includes('--rewrite');

describe('scenarios', () => {
  for (const [path, transcript] of transcripts()) {
    it(`${path}: ${transcript.title}`, async () => {
      const turns = await played(path, transcript);
      if (rewrite) writeTranscript(transcript, turns);
      else expect(turns).to.deep.equal(transcript.turns);
    });
  }
});
