import { expect } from 'chai';
import { faultsIn, ownStage, templatesOf } from './own-templates.ts';

const card = (text: string): string => `type: AdaptiveCard
version: "1.5"
fallbackText: x
body: [{ type: TextBlock, text: "${text}" }]
`;
const OWN = `name: own
profile: google-calendar
utterances: [show my diary, "show my diary {range}", my diary please]
entities:
  range: { type: preset-range, required: true, ask: Which days? }
action: calendar.listBusy
cards: { done: one, none: other }
replies: { done: "{{ total }} events", none: Nothing. }
`;
const FILES = { 'cards/one.yaml': card('{{ total }}'), 'cards/other.yaml': card('{{ range | period }}') };

describe('cards', () => {
  const shown = async (message: string, template = OWN): Promise<unknown> => {
    const stage = ownStage(templatesOf({ 'own.yaml': template, ...FILES }));
    const says = await stage.turn({ type: 'message', text: message });
    return (says.at(-1)?.card?.['body'] as { text: string }[] | undefined)?.map(({ text }) => text);
  };

  it('stand under the text that they are named for', async () => {
    expect(await shown('show my diary tomorrow')).to.deep.equal(['3']);
    expect(await shown('show my diary on 2 January 2031')).to.deep.equal(['Thursday, 2 January 2031']);
  });

  it('can be named as in the first edition', async () => {
    const first = OWN.replace('cards: { done: one, none: other }\n', '').replace(
      'replies: { ',
      'replies: { card: one, ',
    );
    expect(await shown('show my diary tomorrow', first)).to.deep.equal(['3']);
  });

  it('show only what their text can show', () => {
    const wrong = { ...FILES, 'cards/other.yaml': card('{{ days.size }}') };
    expect(faultsIn(OWN, wrong)).to.match(/cards\/other\.yaml:4:37 unknown value `days`/);
  });
});
