import { expect } from 'chai';
import { createUnderstanding, crossValidate, type TemplateSketch } from '../../nlu/index.ts';
import { shippedTemplates } from '../shipped-templates.ts';
import { WEDNESDAY } from './shown.ts';

/** A template about something unrelated to the shipped ones, with ten utterances. */
const sendReport: TemplateSketch = {
  name: 'send-report',
  slots: [
    { name: 'topic', type: 'text', names: ['topic'] },
    { name: 'person', type: 'person', names: ['person'] },
    { name: 'period', type: 'date-range', names: ['period'] },
  ],
  utterances: [
    'send a report',
    'send the report about {topic}',
    'send {person} the report',
    'write a report for {period}',
    'mail me the report of {period}',
    'make a report on {topic}',
    'I need the {topic} report',
    'prepare the report for {person}',
    'export a report',
    'get me the numbers of {period} as a report',
  ],
};

const { set } = shippedTemplates();
const shipped = [...set.templates.values()].map(({ sketch }) => sketch);
const { presets, commands } = set;
const understanding = createUnderstanding([...shipped, sendReport], { presets, commands });
const read = (text: string): string | undefined =>
  understanding.read(text, { reference: WEDNESDAY, zone: 'Europe/London', locale: 'en-GB' }).intents[0]?.template;

describe('a new template with ten utterances', () => {
  const unseen = [
    'please send the sales report',
    'could you prepare a report about travel costs',
    'email the report to Ana',
    'I want a report for last month',
    'generate the report',
    'send Ben the quarterly report',
    'write me a report on absences',
    'export the report of this year',
  ];
  for (const text of unseen) it(`"${text}" starts it`, () => expect(read(text)).to.equal('send-report'));

  const others: readonly (readonly [text: string, template: string | undefined])[] = [
    ['send an email to my sister', undefined],
    ['schedule lunch with Ana tomorrow at noon', 'create-event'],
    ['when is the budget review', 'get-event'],
    ['cancel the report review on Friday', 'delete-event'],
    ['move the stand-up to 10', 'update-event'],
    ['when am I free tomorrow', 'find-free-time'],
  ];
  for (const [text, template] of others) {
    it(`"${text}" starts ${template ?? 'nothing'} as before`, () => expect(read(text)).to.equal(template));
  }

  it('takes nothing from the existing ones', () => {
    const rights = (templates: readonly TemplateSketch[]): number =>
      crossValidate(templates, 'en').filter(({ template, taken }) => template !== 'send-report' && taken === template)
        .length;
    expect(rights([...shipped, sendReport])).to.be.at.least(rights(shipped) - 5);
  });
});
