import { expect } from 'chai';
import { namedTexts } from '../../cli/templates/conversations/named-texts.ts';
import { endings, endingsOfOne } from '../../dialogs/actions/endings.ts';
import { serviceTexts } from '../../dialogs/services/service-texts.ts';
import { shippedTemplates } from '../shipped-templates.ts';
import { isWording, languageIn, transcripts } from './played.ts';
import { play } from './run.ts';

/** At most this many transcripts may depend on the wording of one text. */
const MOST_SHOWING_A_TEXT = 5;

/** Texts that no conversation of one person with the shipped templates leads to; other tests cover most of them. */
const NOT_SHOWN: readonly string[] = [
  // Sent outside a turn of the dialog.
  ...['codeInGroup', 'answeredPrivately', 'askPrivately', 'notReached', 'lostPlace', 'restarted', 'missed', 'working'],
  ...['tooBusy', 'settled', 'lateAnswer', 'cutShort', 'storeDown'],
  // A template that changed, cannot be rendered, or does not support the account.
  ...['changedUnderneath', 'tooLongToShow', 'failed', 'written', 'wrongMode', 'givenUp'],
  // Answers that the fake sign-in and calendar never give.
  ...['codeDestroyed', 'codeExposed', 'create-event.gone', 'create-event.refused', 'update-event.refused'],
  ...['update-event.gone', 'delete-event.gone', 'respond-to-invitation.gone', 'respond-to-invitation.changed'],
  'respond-to-invitation.notInvited',
  // No shipped range has dates.
  'rangeOver',
  // Every shipped template has its own text for it, or one step.
  'forbidden',
  ...Object.keys({ ...endings, ...endingsOfOne }).filter(name => name !== 'planned'),
  // No shipped template calls a service.
  ...Object.keys(serviceTexts),
  'partly',
  // Slots that have a default, or take any words.
  ...['find-free-time.ask.range', 'find-free-time.invalid.range', 'find-free-time.ask.duration'],
  ...[
    'attendee-availability.ask.range',
    'attendee-availability.invalid.range',
    'agenda.ask.range',
    'agenda.invalid.range',
  ],
  ...['find-free-time.invalid.duration', 'get-event.invalid.event', 'update-event.ask.without'],
  ...['respond-to-invitation.ask.event', 'respond-to-invitation.invalid.event', 'respond-to-invitation.ask.notify'],
  'respond-to-invitation.invalid.notify',
  // Nothing older than ten minutes starts it; the fake calendar is never interrupted.
  ...['undo.late', 'undo.lost', 'undo.kept', 'undo.ask.notify', 'undo.invalid.notify'],
  // Which events are meant is said with the request; the other questions are those of the dialogs for one event.
  ...['delete-events', 'update-events', 'answer-invitations'].flatMap(name =>
    ['ask.events', 'invalid.events', 'ask.notify', 'invalid.notify'].map(text => `${name}.${text}`),
  ),
  ...['update-events.ask.range', 'update-events.invalid.range', 'answer-invitations.ask.range'],
  ...['update-events.ask.place', 'update-events.ask.guests', 'update-events.ask.without'],
  ...['answer-invitations.invalid.range', 'answer-invitations.ask.answer', 'answer-invitations.invalid.answer'],
];

/** Texts of the newest dialogs. Other scenarios play them, but none of these transcripts writes them out. */
const NOT_WRITTEN_OUT = [
  ...['undoWaits', 'noWayBack', 'cannotChange'],
  ...['visibility', 'availability', 'color'].flatMap(name =>
    ['create-event', 'update-event'].flatMap(dialog => [`${dialog}.ask.${name}`, `${dialog}.invalid.${name}`]),
  ),
  ...['editing', 'inviting', 'guestlist'].flatMap(name => [`create-event.ask.${name}`, `update-event.ask.${name}`]),
  ...['repeat', 'meeting'].flatMap(name => [`update-event.ask.${name}`, `update-event.invalid.${name}`]),
  'update-event.invalid.reminders',
  ...['visibility', 'availability', 'color', 'reminders', 'meeting'].flatMap(name => [
    `update-events.ask.${name}`,
    `update-events.invalid.${name}`,
  ]),
  ...['editing', 'inviting', 'guestlist'].map(name => `update-events.ask.${name}`),
  ...['create-event.ask.type', 'update-event.repeats'],
  ...['single', 'guest', 'noneLeft', 'tooMany'].flatMap(name => [`update-event.${name}`, `delete-event.${name}`]),
  ...['ask.event', 'invalid.event', 'ask.calendar', 'ask.notify', 'invalid.notify', 'confirm', 'done', 'changed'].map(
    name => `move-event.${name}`,
  ),
  ...['refused', 'unchanged', 'notYours', 'onlyRead', 'many', 'none', 'gone', 'forbidden'].map(
    name => `move-event.${name}`,
  ),
  ...['ask.original', 'invalid.original', 'ask.time', 'invalid.time', 'ask.guests', 'invalid.guests', 'confirm'].map(
    name => `copy-event.${name}`,
  ),
  ...['done', 'refused', 'copy.refused', 'copy.many', 'copy.none', 'copy.gone'].map(name => `copy-event.${name}`),
  ...['calendars.done', 'calendars.forbidden'],
  ...['ask.use', 'invalid.use', 'ask.calendar', 'done', 'unchanged', 'onlyRead', 'forbidden'].map(
    name => `choose-calendar.${name}`,
  ),
];

/** "3pm her time" exists only in English. */
const notShownIn: Readonly<Record<string, readonly string[]>> = { en: ['unsure'], de: ['unsure', 'noSuchZone'] };

describe('the wording of every text', () => {
  for (const [language, only] of Object.entries(notShownIn)) {
    it(`is shown in ${language}, and by no more than ${MOST_SHOWING_A_TEXT} transcripts`, async () => {
      const showing = await transcriptsByText(language);
      const never = [...showing].flatMap(([name, paths]) => (paths.length === 0 ? [name] : []));
      expect(never).to.have.members([...NOT_SHOWN, ...NOT_WRITTEN_OUT, ...only]);
      const tooOften = [...showing].filter(([, paths]) => paths.length > MOST_SHOWING_A_TEXT);
      expect(tooOften).to.deep.equal([]);
    });
  }
});

/** The wording transcripts of a language that show each text. */
async function transcriptsByText(language: string): Promise<Map<string, string[]>> {
  const showing = new Map<string, string[]>();
  for (const [path, transcript] of transcripts()) {
    if (!isWording(path) || languageIn(transcript) !== language) continue;
    const shown = new Set<string>();
    const named = namedTexts(shippedTemplates(language), name => shown.add(name));
    await play(transcript, named);
    for (const name of named.textNames)
      showing.set(name, [...(showing.get(name) ?? []), ...(shown.has(name) ? [path] : [])]);
  }
  return showing;
}
