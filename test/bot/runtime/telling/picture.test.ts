import type { Activity } from 'botbuilder-core';
import { expect } from 'chai';
import { withPicture } from '../../../../bot/runtime/telling/picture.ts';
import { renderSay } from '../../../../bot/runtime/telling/render.ts';
import { silentLog as log } from '../../../../core/log.ts';
import type { Say } from '../../../../dialogs/index.ts';
import { block, schedule } from '../../../dialogs/pictures/schedules.ts';

const picture = {
  schedule: schedule(['04'], { blocks: [block('04', ['10:00', '11:00'], 'Review')] }),
  locale: 'en-GB',
};
const list = { type: 'AdaptiveCard' as const, version: '1.5', body: [{ type: 'TextBlock', text: 'Review' }] };
const TEXT = 'You have **1 event**\\, Monday:\n\n1. Review';

const shown = (say: Say, channel: string): Promise<Partial<Activity>> =>
  withPicture(renderSay(say, channel), say, { channel, log });

describe('a message with a picture', () => {
  it('has a PNG above its card in Teams', async () => {
    const { attachments = [] } = await shown({ text: TEXT, card: list, picture }, 'msteams');
    expect(attachments.map(({ contentType }) => contentType)).to.deep.equal([
      'image/png',
      'application/vnd.microsoft.card.adaptive',
    ]);
    expect(attachments[0]?.name).to.equal('You have 1 event, Monday:');
    expect(attachments[0]?.contentUrl).to.match(/^data:image\/png;base64,iVBORw0KGgo/);
    expect(attachments[1]?.content.body).to.deep.equal(list.body);
  });

  it('has an SVG at the top of its card in chats on the web, described in words', async () => {
    const { attachments = [] } = await shown({ text: TEXT, card: list, picture }, 'webchat');
    expect(attachments).to.have.length(1);
    const [image, line] = attachments[0]?.content.body ?? [];
    expect([image.type, image.altText, line.text]).to.deep.equal(['Image', 'You have 1 event, Monday:', 'Review']);
    const svg = Buffer.from(image.url.replace('data:image/svg+xml;base64,', ''), 'base64').toString();
    expect(svg).to.match(/^<svg .*Review.*<\/svg>$/);
  });

  it('gets a card for it, next to its text and buttons', async () => {
    const buttons = [{ title: 'Book it', text: 'Book it' }];
    const activity = await shown({ text: TEXT, buttons, picture }, 'webchat');
    expect(activity.attachments?.[0]?.content.body).to.have.length(1);
    expect([activity.text, activity.suggestedActions?.actions?.length]).to.deep.equal([TEXT, 1]);
  });

  it('goes without it where cards are not shown, and where it cannot be drawn', async () => {
    expect((await shown({ text: TEXT, picture }, 'sms')).attachments).to.equal(undefined);
    const faulty = { ...picture, schedule: { ...picture.schedule, zone: 'Nowhere/Land' } };
    const activity = await shown({ text: TEXT, card: list, picture: faulty as typeof picture }, 'msteams');
    expect(activity.attachments?.map(({ contentType }) => contentType)).to.deep.equal([
      'application/vnd.microsoft.card.adaptive',
    ]);
  });
});
