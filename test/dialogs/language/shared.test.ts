import { expect } from 'chai';
import { faultsIn, ownStage, said, templatesOf } from './own-templates.ts';

const SHARED = `entities:
  reason:
    type: text
    required: true
    ask: What for, {{ now | day }}?
    names: [reason, purpose]
`;

const own = (reason: string): string => `name: own
utterances: [tell me why, why is that, the purpose of it]
entities:
  reason: ${reason}
replies:
  done: "For {{ reason }}."
`;

describe('shared entities', () => {
  it('are taken over, and own fields go first', async () => {
    const stage = ownStage(
      templatesOf({
        'shared.yaml': SHARED,
        'own.yaml': own('{ use: reason }'),
        'other.yaml': own('{ use: reason, ask: And why? }')
          .replace('name: own', 'name: other')
          .replace(/\[.*\]/, '[explain it, explain this, give a reason]'),
      }),
    );
    expect(await said(stage, 'why is that')).to.equal('What for, Monday, 23 November 2026?');
    expect(await said(stage, 'fun')).to.equal('For fun.');
    expect(await said(stage, 'explain this')).to.equal('And why?');
  });

  it('that do not exist are faults of the template, with a hint', () => {
    expect(faultsIn(own('{ use: raeson }'), { 'shared.yaml': SHARED })).to.equal(
      [
        'own.yaml:4:18 there is no shared entity `raeson`',
        '      reason: { use: raeson }',
        '                     ^',
        '    Did you mean `reason`?',
      ].join('\n'),
    );
    expect(faultsIn(own('{ use: reason }'))).to.contain('Shared entities stand in `shared.yaml`.');
  });

  it('have their faults in shared.yaml', () => {
    const faults = faultsIn(own('{ use: reason }'), { 'shared.yaml': SHARED.replace('now', 'nwo') });
    expect(faults).to.contain('shared.yaml:5:23 unknown value `nwo`');
    expect(faultsIn(own('{ use: reason }'), { 'shared.yaml': SHARED.replace('type: text', 'type: txt') })).to.contain(
      'shared.yaml:3:11 `txt` is not allowed here',
    );
  });

  it('are no template, and need no user', () => {
    expect(faultsIn(own('{ type: text }'), { 'shared.yaml': SHARED })).to.equal('');
  });
});
