import { formatDay } from '../../prompts/format.ts';
import type { Action } from '../action.ts';
import { eventWhen, invitationView } from '../event-views.ts';
import { pageCounts, pageOf } from '../listing/paging.ts';
import { isNow, openInvitations, spanOf } from './open-invitations.ts';

/** Lists the invitations that wait for an answer; each leads to the template that answers it. */
export const listInvitations: Action<'calendar.listInvitations'> = async input => {
  const { calendar, inputs, setting, purpose, page: size } = input;
  const { zone, locale } = setting;
  const span = spanOf(inputs.range, setting);
  const { events, complete } = await openInvitations(calendar, 'details', { span, setting });
  const values = { range: span, ahead: inputs.range === undefined || isNow(inputs.range, setting), partial: !complete };
  if (events.length === 0) return { outcome: 'none', values };
  const page = pageOf(events, purpose, size);
  return {
    outcome: 'done',
    values: {
      ...values,
      ...pageCounts(page),
      events: page.items.map((event, index) => invitationView(event, index + 1, zone)),
    },
    mentioned: page.items.map(({ id }) => id),
    begin: page.items.map(({ id, title, when }) => ({
      label: [title, formatDay(eventWhen(when, zone), locale)].filter(Boolean).join(', '),
      slots: { event: { id } },
    })),
    ...(page.nextOffset !== undefined && { nextOffset: page.nextOffset }),
  };
};
