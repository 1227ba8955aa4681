import { RecordedCalendar } from '../../../../cli/templates/conversations/stage/recorded-calendar.ts';
import { Stage } from '../../../../cli/templates/conversations/stage/stage.ts';
import type { Say } from '../../../../dialogs/index.ts';
import { ALEX, type Rig, startRig } from '../../../calendar/harness.ts';
import { shippedTemplates } from '../../../shipped-templates.ts';
import { dayAfter } from './oracle.ts';

export type Found = { startMs: number; endMs: number };

type Time = { dateTime?: string; date?: string };

/** A person in some zone who writes to the bot: all of it but the channel, with a sandbox as Google. */
export class Desk {
  readonly #rig: Rig;
  readonly #zone: string;
  readonly #stage: Stage;

  /** @param today  the person's day, some days before the clocks change */
  constructor(rig: Rig, zone: string, today: string) {
    this.#rig = rig;
    this.#zone = zone;
    this.#stage = new Stage(new Map([['now', `${today}T09:00 ${zone}`]]), {
      live: shippedTemplates('en'),
      calendar: new RecordedCalendar(rig.calendar, ALEX),
      profiles: new Map([['google-calendar', 'Google Calendar']]),
    });
  }

  static open = (): Promise<Rig> => startRig();

  clear(): void {
    this.#rig.control.clearEvents();
  }

  plant(summary: string, startMs: number, endMs: number): void {
    const time = (at: number) => ({ dateTime: new Date(at).toISOString(), timeZone: this.#zone });
    this.#rig.control.addEvent(ALEX, { summary, start: time(startMs), end: time(endMs) });
  }

  /**
   * Asks for a write and agrees to it.
   * @param turn which of two clock times is meant, if the bot asks: 0 for the first
   */
  async writes(text: string, turn = 0): Promise<void> {
    await this.#say('cancel');
    let says = await this.#say(text);
    const twice = says.find(({ text: said }) => said.includes('comes twice'));
    if (twice) says = await this.#say(twice.buttons?.[turn]?.text ?? '');
    if (says.some(({ text: said }) => said.includes('Shall I'))) await this.#say('yes');
  }

  /** What is on a day, as the bot tells it. */
  async lists(date: string): Promise<string> {
    await this.#say('cancel');
    return textOf(await this.#say(`what's on ${date}`));
  }

  /** The events with a clock time that are in the calendar now. */
  events(): Found[] {
    return this.#times().flatMap(({ start, end }) =>
      start.dateTime && end.dateTime ? [{ startMs: Date.parse(start.dateTime), endMs: Date.parse(end.dateTime) }] : [],
    );
  }

  /** The first day of each whole-day event, and the day after its last. */
  days(): (string | undefined)[][] {
    return this.#times().map(({ start, end }) => [start.date, end.date]);
  }

  /** When the events of a series begin, by the provider. */
  async occurrences(begins: string, ends: string): Promise<number[]> {
    const [from, to] = [dayAfter(begins, -2), dayAfter(ends, 3)].map(date => Date.parse(`${date}T00:00Z`));
    const query = { startMs: from ?? 0, endMs: to ?? 0, zone: this.#zone, show: 'summary' } as const;
    const { events } = await this.#rig.calendar.listEvents(query);
    return events.flatMap(({ when }) => (when.allDay ? [] : [when.startMs]));
  }

  #times(): { start: Time; end: Time }[] {
    return this.#rig.control.events(ALEX).map(({ start, end }) => ({ start: start as Time, end: end as Time }));
  }

  #say(text: string): Promise<Say[]> {
    return this.#stage.turn({ type: 'message', text });
  }
}

const textOf = (says: readonly Say[]): string => says.map(({ text }) => text).join('\n');
