/** How long a connection may be away before the person is told, and how soon to try again. */
const TELL_AFTER_MS = 1_000;
const AGAIN_MS = 1_000;
const AGAIN_AT_MOST_MS = 5_000;
/** Empty frames make a browser notice that a connection is dead. */
const SIGN_OF_LIFE_MS = 20_000;
const ONLINE = 2;
/** Web Chat has put up a message after so long. */
const PUT_UP_MS = 50;

const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

/** What Web Chat subscribes to. Later subscribers get all that was said before: Web Chat knows an activity by its id. */
class Channel {
  #said = [];
  #observers = new Set();

  say(value) {
    this.#said.push(value);
    for (const observer of this.#observers) observer.next(value);
  }

  subscribe(observer) {
    for (const value of this.#said) observer.next(value);
    this.#observers.add(observer);
    return { unsubscribe: () => this.#observers.delete(observer) };
  }
}

/**
 * Our Direct Line as Web Chat takes it (its "chat adapter"). It shows the end of the history at once, comes back by itself
 * from its place when the connection was lost, and keeps what the person says until the bot has it.
 */
class Connection {
  activity$ = new Channel();
  connectionStatus$ = new Channel();
  #root;
  #session;
  #renew;
  #onAway;
  #watermark = '0';
  #earlier;
  /** Of what was said last, as long as something in it can be pressed. */
  #pressable;
  #socket;
  #sent = Promise.resolve();
  #waiting = 0;

  /**
   * @param session  a conversation and a token for it
   * @param renew    gives a fresh session; undefined while there is none to be had
   * @param onAway   told whether the bot is away
   */
  constructor(session, { renew, onAway }) {
    this.#session = session;
    this.#root = `/v3/directline/conversations/${session.conversationId}`;
    this.#renew = renew;
    this.#onAway = onAway;
    addEventListener('offline', () => this.#socket?.close());
    setInterval(() => this.#socket?.readyState === WebSocket.OPEN && this.#socket.send(''), SIGN_OF_LIFE_MS);
  }

  /** By it Web Chat knows whose messages are the person's. */
  get token() {
    return this.#session.token;
  }

  /** Whether there is more before what is shown. */
  get hasEarlier() {
    return this.#earlier !== undefined;
  }

  /** Whether something that the person said is not with the bot yet. */
  get isSending() {
    return this.#waiting > 0;
  }

  /** Resolves when the end of the history is shown. What the person says until then waits for that. */
  async open() {
    const shown = this.#showHistory();
    this.#sent = shown;
    // Web Chat takes no message before it is told so.
    this.connectionStatus$.say(ONLINE);
    await shown;
    void this.#stayConnected();
  }

  async #showHistory() {
    const telling = setTimeout(() => this.#onAway(true), TELL_AFTER_MS);
    let answer = await this.#untilDone('/history');
    for (let tries = 1; !answer.ok; tries++) {
      await this.#rest(tries);
      answer = await this.#untilDone('/history');
    }
    clearTimeout(telling);
    await this.#showEnd(await answer.json());
  }

  async showEarlier() {
    const answer = await this.#ask(`/history?before=${this.#earlier}`);
    if (!answer?.ok) return;
    const { activities, earlier } = await answer.json();
    this.#earlier = earlier;
    this.#say(activities.map(inert));
  }

  /** Takes a fresh token, as before the old one expires. */
  useSession(session) {
    this.#session = session;
  }

  /** One after another, and each until the bot has it: by the message's own id it tells a repeat. */
  postActivity(activity) {
    const posted = this.#sent.then(() => this.#untilDone('/activities', activity));
    this.#waiting++;
    this.#sent = posted
      .catch(() => undefined)
      .finally(() => {
        this.#waiting--;
      });
    return {
      subscribe({ next, complete, error }) {
        posted.then(async answer => {
          if (!answer.ok) return error(new Error(`The bot answers ${answer.status}.`));
          next((await answer.json()).id);
          complete?.();
        }, error);
        return { unsubscribe: () => undefined };
      },
    };
  }

  end() {
    this.#socket?.close();
  }

  /** One try; undefined when the bot cannot be reached. An expired token is renewed for the next. */
  async #ask(path, body) {
    const init = body && { method: 'POST', body: JSON.stringify(body) };
    const headers = { authorization: `Bearer ${this.token}`, ...(body && { 'content-type': 'application/json' }) };
    const answer = await fetch(this.#root + path, { ...init, headers }).catch(() => undefined);
    if (answer?.status === 401 || answer?.status === 403) {
      this.#session = (await this.#renew()) ?? this.#session;
      return undefined;
    }
    return answer?.status >= 500 ? undefined : answer;
  }

  async #untilDone(path, body) {
    for (let tries = 1; ; tries++) {
      const answer = await this.#ask(path, body);
      if (answer) return answer;
      await this.#rest(tries);
    }
  }

  /** Longer each time, not all pages at once, and shorter when there is hope. */
  async #rest(tries) {
    const over = new AbortController();
    const hope = { signal: over.signal };
    await new Promise(resolve => {
      setTimeout(resolve, Math.min(AGAIN_MS * tries, AGAIN_AT_MOST_MS) * (0.5 + Math.random() / 2));
      addEventListener('online', resolve, hope);
      document.addEventListener('visibilitychange', resolve, hope);
    });
    over.abort();
  }

  async #stayConnected() {
    for (let tries = 1; ; tries++) {
      const telling = setTimeout(() => this.#onAway(true), TELL_AFTER_MS);
      const answer = await this.#ask(`?watermark=${this.#watermark}`);
      const socket = answer?.ok && (await this.#opened((await answer.json()).streamUrl));
      clearTimeout(telling);
      this.#onAway(!socket);
      if (socket) {
        tries = 0;
        await new Promise(resolve => socket.addEventListener('close', resolve));
      }
      await this.#rest(Math.max(tries, 1));
    }
  }

  /** The open stream; undefined when it does not open. */
  #opened(url) {
    return new Promise(resolve => {
      const socket = new WebSocket(url);
      this.#socket = socket;
      socket.addEventListener('message', ({ data }) => data && this.#hear(JSON.parse(data)));
      socket.addEventListener('open', () => resolve(socket));
      socket.addEventListener('close', () => resolve(undefined));
    });
  }

  #hear({ activities, watermark }) {
    this.#watermark = watermark;
    for (const activity of activities) this.#show(activity);
  }

  /** What was said last comes first: Web Chat reads aloud what is put below the rest, and that is all. */
  async #showEnd({ activities, watermark, earlier }) {
    this.#watermark = watermark;
    this.#earlier = earlier;
    this.#pressable = activities.findLast(({ type }) => type === 'message');
    const end = this.#pressable ? activities.lastIndexOf(this.#pressable) : 0;
    this.#say(activities.slice(end));
    await pause(PUT_UP_MS);
    this.#say(activities.slice(0, end).map(inert));
  }

  #say(activities) {
    for (const activity of activities) this.activity$.say(placed(activity, this.#watermark));
  }

  /** Only in the last message something can be pressed. */
  #show(activity) {
    const { type, id } = activity;
    const isUpdate = id !== undefined && placeOf(id) < placeOf(this.#pressable?.id);
    const isNew = type === 'message' && !isUpdate && id !== this.#pressable?.id;
    if (isNew && this.#pressable) this.#say([inert(this.#pressable)]);
    if (type === 'message' && !isUpdate) this.#pressable = activity;
    this.#say([isUpdate ? inert(activity) : activity]);
  }
}

/** An activity's place in its conversation; typing has none. */
const placeOf = id => Number(/\|(\d+)$/.exec(id ?? '')?.[1] ?? Number.NaN);

/** Web Chat sorts by this number, and would wait for what an answer belongs to, which may not be shown. */
function placed({ replyToId: _shownAbove, ...activity }, watermark) {
  const place = placeOf(activity.id) || Number(watermark) + 0.5;
  return { ...activity, channelData: { ...activity.channelData, 'webchat:sequence-id': place } };
}

/** These actions of an older card still work: they say nothing to the bot. */
const SILENT_ACTIONS = new Set(['Action.OpenUrl', 'Action.ToggleVisibility']);

/** An activity without the buttons that answer a question: that question is no longer open. */
function inert({ suggestedActions: _over, attachments, ...activity }) {
  return { ...activity, ...(attachments && { attachments: attachments.flatMap(withoutButtons) }) };
}

function withoutButtons(attachment) {
  const { contentType, content } = attachment;
  if (contentType === 'application/vnd.microsoft.card.hero') return [];
  const actions = content.actions?.filter(({ type }) => SILENT_ACTIONS.has(type));
  return [actions ? { ...attachment, content: { ...content, actions } } : attachment];
}

globalThis.Connection = Connection;
