import { expect } from 'chai';
import { BotError } from '../../../core/errors.ts';
import { setStage } from '../../scenarios/run.ts';
import { shippedTemplates } from '../../shipped-templates.ts';

type Lists = 'complete' | 'partial' | 'no overlaps';

/** The confirmation of a request, with lists that do not hold everything. */
async function confirmation(request: string, lists: Lists): Promise<string> {
  const stage = setStage({ facts: new Map() }, shippedTemplates());
  const { calendar } = stage;
  const listEvents = calendar.listEvents.bind(calendar);
  calendar.listEvents = async query => {
    if (lists === 'no overlaps' && query.show === 'choices') throw new BotError('calendar/unavailable', 'no answer');
    return { ...(await listEvents(query)), ...(lists === 'partial' && { complete: false }) };
  };
  await stage.turn({ type: 'message', text: request });
  return JSON.stringify(stage.said);
}

describe('the confirmation of several events', () => {
  it('says if there may be more of them', async () => {
    expect(await confirmation('cancel everything tomorrow', 'partial')).to.include('there may be more of them');
    expect(await confirmation('cancel everything tomorrow', 'complete')).not.to.include('there may be more of them');
  });

  it('says if there may be more at their new times', async () => {
    const request = 'push everything tomorrow back an hour';
    for (const lists of ['partial', 'no overlaps'] as const) {
      expect(await confirmation(request, lists), lists).to.include('may be missing here');
    }
    expect(await confirmation(request, 'complete')).not.to.include('may be missing here');
  });
});
