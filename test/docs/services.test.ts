import { expect } from 'chai';
import { actionSchema } from '../../dialogs/services/action-file.ts';
import { readDoc, readPage, yamlExamples } from './examples.ts';

describe('docs/services.md', () => {
  const page = readDoc('services.md');

  it('shows the files of the example as they are', () => {
    const shown = yamlExamples(page);
    expect(shown.map(({ path }) => path)).to.deep.equal([
      'auth-profiles/office-api.yaml',
      'actions/office.presence.yaml',
      'templates/who-is-in.yaml',
      'actions/office.bookDesk.yaml',
      'templates/book-a-desk.yaml',
    ]);
    for (const { path, yaml } of shown) {
      const file = readPage(`docs/examples/office/${path}`).replace(/^# yaml-language-server.*\n/, '');
      expect(yaml.replace(/^# .*\n/, ''), path).to.equal(file);
    }
  });

  it('describes every field of an action, and no others', () => {
    const fields = page.slice(page.indexOf('\n## The fields\n'), page.indexOf('\n## What can go wrong\n'));
    const explained = [...fields.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(explained).to.have.members(Object.keys(actionSchema.shape));
  });
});
