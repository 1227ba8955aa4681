import { expect } from 'chai';
import { shippedTemplates } from '../../shipped-templates.ts';
import { WEDNESDAY } from '../shown.ts';

describe('titles, with the templates of the project', () => {
  const { understanding } = shippedTemplates();
  const titleIn = (text: string): string | undefined => {
    const { title } = understanding.read(text, { reference: WEDNESDAY, zone: 'Europe/London', locale: 'en-GB' });
    return title && `${title.how}: ${title.text}`;
  };
  const rows: readonly (readonly [text: string, title: string | undefined])[] = [
    ['schedule a meeting with Ana tomorrow from 2 to 3 called Budget review', 'named: Budget review'],
    ['create an event called garden day tomorrow at noon', 'named: Garden day'],
    ['create a meeting titled Plans for Spring with Ana', 'named: Plans for Spring'],
    ['a meeting about the new logo with Ana on Friday at 3pm', 'named: New logo'],
    ['create an event "Cancel the fair contract" on Friday at 10', 'quoted: Cancel the fair contract'],
    ["create an event 'lunch at 4' tomorrow at noon", 'quoted: lunch at 4'],
    ['create an event “Help desk” tomorrow', 'quoted: Help desk'],
    ['add dentist to my calendar on Tuesday at 9:30', 'leftover: Dentist'],
    ['book lunch with Ana tomorrow at noon for 45 minutes', 'leftover: Lunch'],
    ['put yoga on my calendar every Monday at 7am', 'leftover: Yoga'],
    ['put yoga into my calendar every Monday at 7am', 'leftover: Yoga'],
    ['enter a rehearsal onto our calendar tomorrow', 'leftover: Rehearsal'],
    ['create an event Into the Woods tomorrow', 'leftover: Into the Woods'],
    ['remind me to water the plants tomorrow at 8am', 'named: Water the plants'],
    ['plan the summer party on 4 December, all day', 'leftover: Summer party'],
    ["I'd like to arrange a workshop with Chloé next Tuesday afternoon", 'leftover: Workshop'],
    ['tomorrow at 3pm schedule tea and cake', 'leftover: Tea and cake'],
    ['schedule team meeting tomorrow', 'leftover: Team meeting'],
    ['set up a status call with ana monday 10am', 'leftover: Status call'],
    ['add dentist appointment friday 3pm', 'leftover: Dentist appointment'],
    ['add dentist friday 3pm', 'leftover: Dentist'],
    ['remind me to call mom tomorrow at 5', 'named: Call mom'],
    ['meeting with Ana on Friday at 4', undefined],
    ['quarterly planning, 10 December', 'leftover: Quarterly planning'],
    ['set up a weekly sync with the design team mondays 9:30', 'leftover: Sync with the design team'],
    ['biweekly 1:1 with Ana thursdays at 3', 'leftover: 1:1'],
    ['add lunch w/ ana nxt tues @ 3', 'leftover: Lunch'],
    ['plan W day tomorrow at 3', 'leftover: W day'],
    ['call mum tomorrow at 5', 'leftover: Call mum'],
    ['pick up the kids at 3', 'leftover: Pick up the kids'],
    ['walk the dog tomorrow 7am', 'leftover: Walk the dog'],
    ['flight to Lisbon on Saturday at 7am', 'leftover: Flight to Lisbon'],
    ['schedule a video call on monday', 'leftover: Video call'],
    ['book a call tomorrow at 3pm', undefined],
    ['use Tea for two at the Ritz as the title', 'quoted: Tea for two at the Ritz'],
    ['The title is Walk with Nina on the first. It is at 5', 'quoted: Walk with Nina on the first'],
    ['The event name is Quiz night and the time is 7 pm', 'quoted: Quiz night'],
    ['Name the event Choir practice at 6pm', 'named: Choir practice'],
    ["Yes, I'd like to book a meeting", undefined],
    ['find any other free time tomorrow', undefined],
    ['That day suits us. Please add yoga to my calendar on Tuesday', 'leftover: Yoga'],
    ['put the name as Walk in the woods', 'quoted: Walk in the woods'],
    ['I need to schedule something tomorrow at 5', undefined],
    ['can you add the book club to my calendar', 'leftover: Book club'],
    ['great, please put an event on my calender', undefined],
    ["schedule something and see what's available", undefined],
    ['add one event on friday', undefined],
    ['that sounds good to me, add an event at 5', undefined],
    ['show me my availability on friday', undefined],
    ['lunch with Ana at the little corner house tomorrow at noon', 'leftover: Lunch'],
    ['its a vet appointment at 5 in the evening', 'leftover: Vet appointment'],
    ['file it under Chess club please', 'quoted: Chess club'],
    ['note that event under the title Chess club on my calendar', 'quoted: Chess club'],
    ['The name of the event is Choir rehearsal which will be at 6 pm', 'quoted: Choir rehearsal'],
    ['put event title as Physio with Dr. May', 'quoted: Physio with Dr. May'],
    ['all day tomorrow', undefined],
    ['create an event', undefined],
    ['new appointment tomorrow at 9', undefined],
    ['set up a call with ana@example.com tomorrow at 3pm', undefined],
    ['tomorrow at noon, please', undefined],
    ["what's on tomorrow", undefined],
  ];
  for (const [text, title] of rows) {
    it(`"${text}" -> ${title ?? 'none'}`, () => expect(titleIn(text)).to.equal(title));
  }
});
