import { expect } from 'chai';
import { terminalSetting, toolContext } from '../../cli/templates/context.ts';
import { understood } from '../../dialogs/meaning/understood.ts';
import { startsByWords } from '../../dialogs/prompts/buttons.ts';
import { fillSlots, readText, withDefaults } from '../../dialogs/slots/fill.ts';
import { shippedLanguages, shippedTemplates } from '../shipped-templates.ts';

const NOW = Date.UTC(2026, 10, 23, 9);

/** The bot must understand everything that it offers to say, in every language. */
for (const language of shippedLanguages.languages()) {
  describe(`what the bot offers to say, in "${language}"`, () => {
    const live = shippedTemplates(language);
    const { set, understanding } = live;
    const context = toolContext(live, { ...terminalSetting(NOW, language), zone: 'Europe/Berlin' });
    const read = (text: string) =>
      understanding.read(text, { reference: '2026-11-23T09:00:00', zone: 'Europe/Berlin', locale: language });

    const commands = {
      cancel: 'cancel',
      help: 'help',
      startOver: 'start-over',
      more: 'more',
      renew: 'sign-in',
      undo: 'undo',
    } as const;
    for (const [button, command] of Object.entries(commands)) {
      const title = set.buttons[button as keyof typeof commands];
      it(`the button “${title}” is ${command}`, () => expect(read(title).command).to.equal(command));
    }

    it('the buttons for yes, no, all day and someone else', () => {
      const { yes, no, allDay, someoneElse } = set.buttons;
      expect([read(yes).answer, read(no).answer]).to.deep.equal(['yes', 'no']);
      expect([read(allDay).allDay, read(someoneElse).someoneElse !== undefined]).to.deep.equal([true, true]);
    });

    it('every preset range, by its title and by each of its phrases', () => {
      for (const { name, title, phrases } of set.presets) {
        for (const said of [title, ...phrases]) {
          const named = read(said).entities.flatMap(entity => (entity.type === 'choice' ? [entity.value] : []));
          expect(named, said).to.deep.equal([name]);
        }
      }
    });

    for (const template of set.templates.values()) {
      const starts = startsByWords(template);
      it(`${template.name}: its example ${starts ? 'starts' : 'is missing, as no words start'} it`, () => {
        if (starts) expect(understood(context, template.example ?? '').template).to.equal(template.name);
        else expect(template.example).to.equal(undefined);
      });

      it(`${template.name}: its defaults and examples fill their slots`, () => {
        const defaults = template.slots.filter(slot => slot.default !== undefined).map(({ name }) => name);
        expect(Object.keys(withDefaults(context, template, {}))).to.deep.equal(defaults);
        for (const { name, example } of template.slots) {
          if (example === undefined) continue;
          const { filled } = fillSlots(context, readText(context, example, template), { template, open: name });
          expect(filled, `${name}: ${example}`).to.include(name);
        }
      });
    }
  });
}
