import type { LiveTemplates } from '../../bot/templates/live-templates.ts';
import { type PlayedTurn, playAll } from '../../cli/templates/conversations/play.ts';
import { Stage } from '../../cli/templates/conversations/stage/stage.ts';
import type { TestScript } from '../../cli/templates/conversations/transcript.ts';
import { expectDeclared } from '../dialogs/dialog-context.ts';
import { shippedLanguages } from '../shipped-templates.ts';
import { fakeCalendar } from './fake-calendar/fake-calendar.ts';
import type { FakeCalendar } from './fake-calendar/model.ts';

/** Plays one conversation with a fixed clock and a calendar in memory. */
export async function play(
  { facts, turns }: Pick<TestScript, 'facts' | 'turns'>,
  live: LiveTemplates,
): Promise<{ turns: PlayedTurn[]; calendar: FakeCalendar; state: Stage['state'] }> {
  const stage = setStage({ facts }, live);
  const played = await playAll(
    stage,
    turns.map(({ cue }) => cue),
  );
  return { turns: played, calendar: stage.calendar, state: stage.state };
}

/** The state before the first message. */
export const setStage = ({ facts }: Pick<TestScript, 'facts'>, live: LiveTemplates): Stage<FakeCalendar> =>
  new Stage(facts, {
    live,
    calendar: fakeCalendar(),
    profiles: new Map([['google-calendar', 'Google Calendar']]),
    languages: shippedLanguages.languages,
    onStep: expectDeclared,
  });
