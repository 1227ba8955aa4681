import {
  type Activity,
  ActivityEx,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder-core';
import type { Clock } from '../../../core/clock.ts';
import { isInterim } from '../../turn/delivery.ts';
import { EmbeddedAdapter } from '../../turn/entry-point.ts';
import type { DirectLineConversations } from './conversations.ts';

/** The embedded Direct Line as an SDK adapter. Sent messages go into the transcript and from there to open streams. */
export class DirectLineAdapter extends EmbeddedAdapter {
  readonly #conversations: DirectLineConversations;
  readonly #clock: Clock;

  constructor(conversations: DirectLineConversations, clock: Clock) {
    super();
    this.#conversations = conversations;
    this.#clock = clock;
  }

  override async sendActivities(turn: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const conversation = turn.activity.conversation.id;
    const said = activities.filter(({ type }) => type !== 'typing' && type !== 'trace').map(this.#asSaid);
    for (const activity of activities.filter(({ type }) => type === 'typing')) {
      await this.#conversations.hint(conversation, this.#asSaid(activity));
    }
    const entries = said.length > 0 ? await this.#conversations.say(conversation, said) : [];
    return entries.map(({ activity }) => ({ id: activity.id ?? '' }));
  }

  override async updateActivity(turn: TurnContext, activity: Partial<Activity>): Promise<void> {
    const { id = '', replyToId: _answered, ...content } = this.#asSaid(activity);
    await this.#conversations.update(turn.activity.conversation.id, id, content);
  }

  override async deleteActivity(): Promise<void> {
    throw new TypeError('Direct Line activities cannot be deleted.');
  }

  override async countAnswers({ id, conversation }: Partial<Activity>): Promise<number> {
    const said = (await this.#conversations.transcript(conversation?.id ?? '')).after(0);
    const answers = said.filter(({ activity }) => {
      const { type, from, replyToId } = activity;
      return type === 'message' && from?.role === 'bot' && replyToId === id && !isInterim(activity);
    });
    return new Set(answers.map(({ activity }) => activity.id)).size; // an update has the id of the activity it replaces
  }

  /** Starts a turn in a known conversation. */
  override async continueConversation(
    reference: Partial<ConversationReference>,
    work: (turn: TurnContext) => Promise<void>,
  ): Promise<void> {
    // Web Chat delays an answer for up to five seconds to wait for the message it answers. Here there is none.
    await work(new TurnContext(this, { ...ActivityEx.getContinuationActivity(reference), id: '' }));
  }

  readonly #asSaid = (activity: Partial<Activity>): Partial<Activity> => ({
    ...activity,
    from: { id: '', name: '', ...activity.from, role: 'bot' },
    timestamp: new Date(this.#clock()),
  });
}
