import {
  type Calendar,
  type ChangedEvent,
  type DeletedEvent,
  type EventChange,
  type EventDraft,
  type EventList,
  type EventQuery,
  type EventValues,
  type EventVersion,
  type EventViews,
  type InvitationAnswer,
  type MailedRetry,
  type MovedEvent,
  PassThroughCalendar,
  type Retry,
  type SeriesPart,
  type SeriesQuery,
  type SeriesSplit,
  type SplitOff,
  type WrittenEvent,
} from '../../../../calendar/model.ts';
import { BotError, type ErrorCode } from '../../../../core/errors.ts';
import type { CivilDate } from '../../../../time/index.ts';
import type { Told } from '../told.ts';
import { compact } from '../values.ts';
import type { StagedCalendar } from './stage.ts';

/** A calendar that records what it is told to write, by the titles of the events, and that can be made to fail. */
export class RecordedCalendar extends PassThroughCalendar implements StagedCalendar {
  readonly owner: string;
  readonly told: Told[] = [];
  fault: ErrorCode | undefined;
  /** By the ids of the events that were seen or written. */
  readonly #titles = new Map<string, string>();

  constructor(calendar: Calendar, owner: string) {
    super(calendar);
    this.owner = owner;
  }

  protected override get next(): Calendar {
    if (this.fault) throw new BotError(this.fault, 'the calendar was told to fail', { facts: { seconds: 30 } });
    return super.next;
  }

  override async getEvent<S extends 'details' | 'change'>(id: string, show: S): Promise<EventViews[S]> {
    const event = await super.getEvent(id, show);
    this.#remember([event]);
    return event;
  }

  override async listEvents<S extends keyof EventViews>(query: EventQuery<S>): Promise<EventList<EventViews[S]>> {
    const list = await super.listEvents(query);
    this.#remember(list.events);
    return list;
  }

  override async seriesEvents<S extends keyof EventViews>(id: string, query: SeriesQuery<S>) {
    const list = await super.seriesEvents(id, query);
    this.#remember(list.events);
    return list;
  }

  override async seriesPart(id: string, day: CivilDate): Promise<SeriesPart | undefined> {
    const part = await super.seriesPart(id, day);
    if (part) this.#remember([part.series]);
    return part;
  }

  override async createEvent(id: string, draft: EventDraft, options: Retry): Promise<WrittenEvent> {
    this.told.push({ to: 'create', event: '', draft });
    this.#titles.set(id, draft.title);
    return super.createEvent(id, draft, options);
  }

  override async updateEvent(event: EventVersion, change: EventChange, options: Retry): Promise<WrittenEvent> {
    this.told.push({ to: 'update', event: this.#named(event), change });
    return super.updateEvent(event, change, options);
  }

  override async splitSeries(event: EventVersion, split: SeriesSplit, options: Retry): Promise<SplitOff> {
    const title = this.#named(event);
    this.told.push({ to: 'split', event: title, split });
    this.#titles.set(split.id, title);
    return super.splitSeries(event, split, options);
  }

  override async endSeries(
    event: EventVersion,
    end: { from: CivilDate; invite: boolean },
  ): Promise<readonly ChangedEvent[]> {
    this.told.push({ to: 'end', event: this.#named(event), end });
    return super.endSeries(event, end);
  }

  override async answerInvitation(
    event: EventVersion,
    answer: InvitationAnswer,
    options: Retry,
  ): Promise<WrittenEvent> {
    this.told.push({ to: 'answer', event: this.#named(event), answer });
    return super.answerInvitation(event, answer, options);
  }

  override async moveEvent(event: EventVersion, destination: string, how: MailedRetry): Promise<MovedEvent> {
    this.told.push({ to: 'move', event: this.#named(event), destination, how });
    return super.moveEvent(event, destination, how);
  }

  override async deleteEvent(event: EventVersion, how: MailedRetry): Promise<DeletedEvent> {
    this.told.push({ to: 'delete', event: this.#named(event), how });
    return super.deleteEvent(event, how);
  }

  override async restoreEvent(
    event: { id: string; version?: string },
    values: EventValues,
    how: MailedRetry,
  ): Promise<WrittenEvent> {
    this.told.push({ to: 'restore', event: this.#named(event), how });
    return super.restoreEvent(event, values, how);
  }

  #named({ id }: { id: string }): string {
    return compact(this.#titles.get(id) ?? id);
  }

  /** @param events as a list shows them; some lists have only parts of them */
  #remember(events: readonly object[]): void {
    for (const { id, title } of events as { id?: string; title?: string }[]) {
      if (id !== undefined && title !== undefined) this.#titles.set(id, title);
    }
  }
}
