import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { playedLines } from '../../cli/templates/conversations/lines.ts';
import { type LineKind, readTranscript } from '../../cli/templates/conversations/transcript.ts';
import { setStage } from '../scenarios/run.ts';
import { shippedTemplates } from '../shipped-templates.ts';

const page = readFileSync(new URL('../../docs/dialogs.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^```\n(.*?)^```$/gms)].map(([, text = '']) => text);
const KINDS: ReadonlySet<LineKind> = new Set(['does', 'at']);

describe('docs/dialogs.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dialogs-'));

  it('has conversations', () => {
    expect(examples.length).to.be.greaterThan(2);
  });

  for (const [index, example] of examples.entries()) {
    it(`conversation ${index + 1} goes as the page says`, async () => {
      const file = join(folder, `${index}.txt`);
      writeFileSync(file, `# Conversation ${index + 1}\n${example}`);
      const transcript = readTranscript(file);
      const live = shippedTemplates('en');
      const turns = await playedLines(transcript.turns, KINDS, { live, setStage: now => setStage(transcript, now) });
      expect(turns).to.deep.equal(transcript.turns);
    });
  }
});
