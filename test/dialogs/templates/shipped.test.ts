import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'chai';
import { schemaFiles } from '../../../bot/commands/schemas.ts';
import { formatFault } from '../../../core/faults.ts';
import { loadTemplates } from '../../../dialogs/templates/load.ts';

const root = resolve(import.meta.dirname, '../../..');

describe('the shipped templates', () => {
  const loaded = loadTemplates(resolve(root, 'templates'), { profiles: new Set(['google-calendar']) });

  it('have no fault', () => {
    expect('faults' in loaded ? loaded.faults.map(formatFault).join('\n\n') : '').to.equal('');
  });

  it('are the eight dialogs, as they are offered', () => {
    expect('set' in loaded && [...loaded.set.templates.keys()]).to.deep.equal([
      'busy-by-preset-range',
      'create-event',
      'find-free-time',
      'get-event',
      'busy-by-attendee',
      'update-event',
      'delete-event',
      'busy-by-date-range',
    ]);
  });

  it('offer six ranges as buttons', () => {
    const presets = 'set' in loaded ? loaded.set.presets : [];
    expect(presets.filter(({ offer }) => offer).map(({ title }) => title)).to.deep.equal([
      'Today',
      'Tomorrow',
      'This week',
      'Next week',
      'This weekend',
      'Next 7 days',
    ]);
  });
});

describe('JSON Schemas for editors', () => {
  for (const [path, text] of schemaFiles()) {
    it(`${path.slice(root.length + 1)} is what the code says (npm run schemas)`, () => {
      expect(readFileSync(path, 'utf8')).to.equal(text);
    });
  }
});
