import { expect } from 'chai';
import { BotError } from '../../../core/errors.ts';
import { setStage } from '../../scenarios/run.ts';
import { shippedTemplates } from '../../shipped-templates.ts';

/** Confirms the deletion of a day's three events; the calendar refuses the first. */
async function lookUpsAfter(code: 'calendar/blocked' | 'calendar/misconfigured' | 'calendar/forbidden') {
  const stage = setStage({ facts: new Map() }, shippedTemplates());
  await stage.turn({ type: 'message', text: 'cancel everything tomorrow' });
  const { calendar } = stage;
  calendar.deleteEvent = async () => {
    throw new BotError(code, 'refused');
  };
  let lookUps = 0;
  const getEvent = calendar.getEvent.bind(calendar);
  calendar.getEvent = async (id, show) => {
    if (show === 'details') lookUps++;
    return getEvent(id, show);
  };
  await stage.turn({ type: 'message', text: 'yes' });
  return lookUps;
}

describe('several events that the calendar refuses', () => {
  it('are not looked up if it refuses everything', async () => {
    expect(await lookUpsAfter('calendar/blocked')).to.equal(0);
    expect(await lookUpsAfter('calendar/misconfigured')).to.equal(0);
  });

  it('are named if it may still be read', async () => {
    expect(await lookUpsAfter('calendar/forbidden')).to.equal(3);
  });
});
