import { expect } from 'chai';
import { builtInActions } from '../../../dialogs/actions/definitions.ts';
import type { Context } from '../../../dialogs/index.ts';
import { wroteBy } from '../../../dialogs/run/wrote-by.ts';

describe('what a run wrote', () => {
  // Of a context, only the actions matter here.
  const context = { set: { actions: new Map(Object.entries(builtInActions)) } } as unknown as Context;
  const step = (action: string, ended?: 'done' | 'skipped') => ({
    action,
    profile: 'calendar',
    inputs: { title: action },
    ...(ended && { ended }),
  });

  it('is its first write, also after a look-up', () => {
    const run = [
      step('calendar.createEvent', 'skipped'),
      step('calendar.listBusy', 'done'),
      step('calendar.deleteEvent', 'done'),
    ];
    expect(wroteBy(context, run)).to.deep.equal({ what: 'deletion', title: 'calendar.deleteEvent' });
  });

  it('is nothing as long as only look-ups are done', () => {
    const run = [
      step('calendar.createEvent', 'skipped'),
      step('calendar.listBusy', 'done'),
      step('calendar.deleteEvent'),
    ];
    expect(wroteBy(context, run)).to.equal(undefined);
  });
});
