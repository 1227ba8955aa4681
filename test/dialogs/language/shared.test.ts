import { expect } from 'chai';
import { faultsIn, ownStage, said, templatesOf, warningsIn } from './own-templates.ts';

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
    expect(faultsIn(own('{ use: reason }'))).to.contain('What templates share stands in `shared.yaml`.');
  });

  it('have their faults in shared.yaml', () => {
    const faults = faultsIn(own('{ use: reason }'), { 'shared.yaml': SHARED.replace('now', 'nwo') });
    expect(faults).to.contain('shared.yaml:5:23 unknown value `nwo`');
    expect(faultsIn(own('{ use: reason }'), { 'shared.yaml': SHARED.replace('type: text', 'type: txt') })).to.contain(
      'shared.yaml:3:11 `txt` is not allowed here',
    );
  });

  it('that are faulty are reported once, and not again in each template that takes them over', () => {
    const faults = faultsIn(own('{ use: reason }'), { 'shared.yaml': SHARED.replace('type: text', 'type: txt') });
    expect(faults).not.to.contain('own.yaml');
  });

  it('are no template, and need no user', () => {
    expect(faultsIn(own('{ type: text }'), { 'shared.yaml': SHARED })).to.equal('');
  });
});

const TEXTS = `texts:
  thanks: "Thanks for {{ reason }}."
  closed:
    - We are closed.
    - No one is here.
`;

const saying = (done: string): string =>
  own('{ type: text, required: true, ask: { use: closed } }').replace(/done: .*/, `done: ${done}`);

describe('shared texts', () => {
  it('are taken over by replies and questions', async () => {
    const stage = ownStage(templatesOf({ 'shared.yaml': TEXTS, 'own.yaml': saying('{ use: thanks }') }));
    expect(await said(stage, 'why is that')).to.equal('No one is here.');
    expect(await said(stage, 'fun')).to.equal('Thanks for fun.');
  });

  it('that do not exist are faults of the template, with a hint', () => {
    expect(faultsIn(saying('{ use: thansk }'), { 'shared.yaml': TEXTS })).to.equal(
      [
        'own.yaml:6:16 there is no shared text `thansk`',
        '      done: { use: thansk }',
        '                   ^',
        '    Did you mean `thanks`?',
      ].join('\n'),
    );
  });

  it('are checked with the values of each template, and have their faults in shared.yaml', () => {
    const faults = faultsIn(saying('{ use: thanks }'), {
      'shared.yaml': TEXTS.replace('reason }}', 'reason }}{{ raeson }}'),
    });
    expect(faults).to.contain('shared.yaml:2:38 unknown value `raeson`').and.not.to.contain('own.yaml');
  });

  it('are translated in shared.de.yaml, and not in the translation of the template', async () => {
    const translated = {
      'shared.yaml': TEXTS,
      'shared.de.yaml': 'texts:\n  thanks: "Danke für {{ reason }}."\n  closed: Wir haben zu.\n',
      'own.yaml': saying('{ use: thanks }'),
      'own.de.yaml': 'utterances: [sag mir warum, warum ist das so, der Grund dafür]\n',
    };
    const stage = ownStage(templatesOf(translated, 'de'));
    expect(await said(stage, 'warum ist das so')).to.equal('Wir haben zu.');
    expect(await said(stage, 'Spaß')).to.equal('Danke für Spaß.');
    expect(warningsIn(translated['own.yaml'], translated, 'de').filter(one => /own|ask|done/.test(one))).to.deep.equal(
      [],
    );
    const doubled = { ...translated, 'own.de.yaml': `${translated['own.de.yaml']}replies: { done: Danke! }\n` };
    expect(faultsIn(translated['own.yaml'], doubled, 'de')).to.contain(
      'It comes from shared.yaml, so translate it in shared.de.yaml.',
    );
  });
});
