import type { EventChange, EventDraft, InvitationAnswer, SeriesSplit } from '../../../calendar/model.ts';
import { compact, pairs } from './values.ts';

/** A write that the calendar was told to make. `event` names the event. */
export type Told =
  | { to: 'create'; event: string; draft: EventDraft }
  | { to: 'update'; event: string; change: EventChange }
  /** The id of the new series is random. */
  | { to: 'split'; event: string; split: SeriesSplit }
  | { to: 'end'; event: string; end: { from: string; invite: boolean } }
  | { to: 'answer'; event: string; answer: InvitationAnswer }
  | { to: 'move'; event: string; destination: string; how: { invite: boolean; retry: boolean } }
  | { to: 'delete' | 'restore'; event: string; how: { invite: boolean; retry?: boolean } };

/** "create nonce1 Plan Tue 2026-11-24 15:00–15:30; invite" */
export function toldText(told: Told): string {
  switch (told.to) {
    case 'create': {
      const { title, when, ...rest } = told.draft;
      return [
        ['create', told.event, compact(title), compact(when)].filter(Boolean).join(' '),
        ...valueTexts(rest),
      ].join('; ');
    }
    case 'update':
      return [`update ${told.event}`, ...valueTexts(told.change)].join('; ');
    case 'split': {
      const { from, when, repeat, change } = told.split;
      return [`split ${told.event} from ${from}`, ...valueTexts({ when, repeat, ...change })].join('; ');
    }
    case 'end':
      return [`end ${told.event} before ${told.end.from}`, ...valueTexts({ invite: told.end.invite })].join('; ');
    case 'answer': {
      const { answer, ...rest } = told.answer;
      return [`answer ${told.event} ${answer}`, ...valueTexts(rest)].join('; ');
    }
    case 'move':
      return [`move ${told.event} to ${told.destination}`, ...valueTexts(told.how)].join('; ');
    case 'delete':
    case 'restore':
      return [`${told.to} ${told.event}`, ...valueTexts(told.how)].join('; ');
  }
}

const valueTexts = (values: object): string[] =>
  pairs(values).map(([name, value]) => (value === true ? name : `${name} ${compact(value)}`));
