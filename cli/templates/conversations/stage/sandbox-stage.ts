import type { LiveTemplates } from '../../../../bot/templates/live-templates.ts';
import { sandboxPerson } from '../../../../bot/try-out.ts';
import type { StageFacts } from '../transcript.ts';
import { RecordedCalendar } from './recorded-calendar.ts';
import { type Scene, Stage, stageClock } from './stage.ts';

/** A stage with the calendar of the sandbox's first person. */
export type SandboxStage = { stage: Stage; close(): Promise<void> };

/** Starts a sandbox at the time that the facts name. The caller closes it. */
export async function sandboxStage(
  facts: StageFacts,
  scene: { live: LiveTemplates } & Pick<Scene, 'profiles' | 'languages' | 'services'>,
): Promise<SandboxStage> {
  const clock = stageClock(facts);
  const { person, calendar, sandbox } = await sandboxPerson(clock);
  const stage = new Stage(facts, { ...scene, clock, calendar: new RecordedCalendar(calendar, person.email) });
  return { stage, close: () => sandbox.close() };
}
