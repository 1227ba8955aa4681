import { expect } from 'chai';
import type { LiveTemplates } from '../../bot/templates/live-templates.ts';
import type { Stage } from '../../cli/templates/conversations/stage/stage.ts';
import { compileText } from '../../dialogs/templates/liquid/text.ts';
import type { Template } from '../../dialogs/templates/template.ts';
import { setStage } from '../scenarios/run.ts';
import { shippedTemplates } from '../shipped-templates.ts';

const NAME = 'create-event';
/** Each round adds 80 characters to the text. */
const ENDLESS = compileText(
  `{% assign many = "" %}${`{% assign many = many | append: "${'x'.repeat(80)}" %}`.repeat(3_000)}{{ many }}`,
);
const TOO_LONG =
  'My answer is too long to show here. Ask for less at a time, for example a single day, or look in your calendar.';

/** The shipped templates, with one of them changed. */
function stageWith(change: (template: Template) => Partial<Template>): Stage {
  const live = shippedTemplates();
  const template = live.set.templates.get(NAME) ?? expect.fail('no such template');
  const templates = new Map([...live.set.templates, [NAME, { ...template, ...change(template) }] as const]);
  const changed: LiveTemplates = { ...live, set: { ...live.set, templates } };
  return setStage({ facts: new Map() }, changed);
}

const say = async (stage: Stage, text: string): Promise<string[]> =>
  (await stage.turn({ type: 'message', text })).map(said => said.text);

describe('a text that exceeds its limit', () => {
  it('as a question leaves the dialog where it was, and offers no yes', async () => {
    const stage = stageWith(() => ({ confirm: ENDLESS }));
    await say(stage, 'create an event called "Tea"');
    const before = stage.state.pending;
    const says = await stage.turn({ type: 'message', text: 'tomorrow at 3pm' });
    expect(says.map(({ text, buttons, tooLong }) => [text, buttons, tooLong])).to.deep.equal([
      [TOO_LONG, undefined, true],
    ]);
    expect(stage.state.pending).to.deep.equal(before);
    expect((await say(stage, 'cancel'))[0]).to.match(/^OK, I've stopped/);
  });

  it('after a write is replaced by plain words, and nothing is written again', async () => {
    const stage = stageWith(({ replies }) => ({ replies: { ...replies, done: ENDLESS } }));
    await say(stage, 'create an event called "Tea" tomorrow at 3pm');
    expect(await say(stage, 'yes')).to.deep.equal(['Done. The change is in your calendar.']);
    expect(stage.state.pending).to.deep.equal({ at: 'nothing' });
    expect(stage.state.done).to.have.length(1);
    expect(await say(stage, 'thanks')).to.deep.equal(["You're welcome!"]);
  });

  it('on a card shows the text without the card', async () => {
    const stage = stageWith(({ cards: { done } }) => ({
      ...(done && {
        cards: {
          done: {
            name: 'long',
            render: (values, setting) => ({
              ...done.render(values, setting),
              body: [ENDLESS.markdown(values, setting)],
            }),
          },
        },
      }),
    }));
    await say(stage, 'create an event called "Tea" tomorrow at 3pm');
    const [done] = await stage.turn({ type: 'message', text: 'yes' });
    expect([done?.text.startsWith("Done, it's in your calendar."), done?.card]).to.deep.equal([true, undefined]);
  });
});
