import { expect } from 'chai';
import { faultsIn, ownStage, said, templatesOf } from './own-templates.ts';

const OWN = `name: own
profile: google-calendar
utterances: [rent a car, "I need a car {when}", "set up the standup meeting {when}"]
entities:
  title: { type: title, default: Focus time }
  when: { type: date-time-range, required: true, ask: When? }
  attendees: { type: people }
confirm: "{{ title }}?"
action: calendar.createEvent
replies: { done: "{{ event.title }} is planned." }
`;

describe('the default of a title', () => {
  const firstAnswer = async (message: string, template = OWN): Promise<string> =>
    said(ownStage(templatesOf({ 'own.yaml': template })), message);

  for (const message of [
    'I need a car tomorrow at 2pm',
    'set up the standup meeting tomorrow at 2pm',
    'I need a car tomorrow at 2pm with ana@example.com',
  ]) {
    it(`wins over what a title could be guessed from: ${message}`, async () => {
      expect(await firstAnswer(message)).to.match(/Focus time\?$/);
    });
  }

  it('gives way to a title that is told', async () => {
    expect(await firstAnswer('I need a car tomorrow at 2pm called Deep dive')).to.match(/Deep dive\?$/);
  });

  for (const message of ['I need a car "Deep dive" tomorrow at 2pm', 'rent a car "Deep dive" tomorrow at 2pm']) {
    it(`gives way to a title in quotes right behind the words of an utterance: ${message}`, async () => {
      expect(await firstAnswer(message)).to.match(/Deep dive\?$/);
    });
  }

  it('gives way to what stands where an utterance has the title', async () => {
    const template = OWN.replace('rent a car,', '"rent {title} {when}",');
    expect(await firstAnswer('rent a cello tomorrow at 2pm', template)).to.match(/Cello\?$/);
  });

  it('is taken as it is written, even if it could be read as something else', () => {
    for (const words of ['Focus time', 'Lunch at noon', 'Meeting', 'Every Monday', '2 hours'])
      expect(faultsIn(OWN.replace('Focus time', words))).to.equal('');
  });
});
