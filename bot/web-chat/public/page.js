/** The chat page: Web Chat on our own Direct Line, in the conversation that this browser's session is in. */
const LOOK_MS = 1_000;
/** How long after a failure to try again. */
const AGAIN_MS = 5_000;
/** The states in which Direct Line's client has given a connection up: ExpiredToken, FailedToConnect, Ended. */
const OVER = [3, 4, 5];
const domain = `${location.origin}/v3/directline`;
/** What Web Chat's own styles need to be let through. */
const { nonce } = document.currentScript;
const notice = document.getElementById('notice');
/** The page is in the language that its person likes best of those that the bot speaks. */
const { lang: locale } = document.documentElement;

/** Shows one of the page's own texts, or none. */
function tell(id) {
  notice.textContent = id ? document.getElementById(id).content.textContent : '';
  notice.hidden = !id;
}

/** Who we are and a token for our conversation; undefined while the bot cannot be reached. */
async function session(request = {}) {
  const response = await fetch('/webchat/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  }).catch(() => undefined);
  if (response?.ok) tell();
  else if (response?.status === 403) tell('cookies');
  else if (response?.status === 429) tell('too-fast');
  else tell('unreachable');
  return response?.ok ? response.json() : undefined;
}

async function firstSession() {
  for (;;) {
    const found = await session();
    if (found) return found;
    await new Promise(resolve => setTimeout(resolve, 5_000));
  }
}

/** Says once per conversation that somebody is there, so that the bot greets. */
const greetOnce = isNew =>
  WebChat.createStore({}, ({ dispatch }) => next => action => {
    if (isNew && action.type === 'DIRECT_LINE/CONNECT_FULFILLED') {
      isNew = false;
      dispatch({ type: 'WEB_CHAT/SEND_EVENT', payload: { name: 'webchat/join' } });
    }
    return next(action);
  });

/** Colours are those of page.css, which knows light and dark. */
const styleOptions = {
  primaryFont: 'system-ui, sans-serif',
  accent: 'var(--accent)',
  subtle: 'var(--soft)',
  backgroundColor: 'var(--ground)',
  bubbleBackground: 'var(--paper)',
  bubbleTextColor: 'var(--ink)',
  bubbleBorderColor: 'var(--line)',
  bubbleBorderRadius: 12,
  bubbleMaxWidth: 560,
  bubbleFromUserBackground: 'var(--accent)',
  bubbleFromUserTextColor: 'var(--on-accent)',
  bubbleFromUserBorderColor: 'var(--accent)',
  bubbleFromUserBorderRadius: 12,
  sendBoxBackground: 'var(--paper)',
  sendBoxTextColor: 'var(--ink)',
  sendBoxPlaceholderColor: 'var(--soft)',
  sendBoxButtonColor: 'var(--accent)',
  sendBoxBorderTop: '1px solid var(--line)',
  sendBoxHeight: 52,
  hideUploadButton: true,
  suggestedActionLayout: 'flow',
  suggestedActionBackgroundColor: 'var(--paper)',
  suggestedActionTextColor: 'var(--accent)',
  suggestedActionBorderColor: 'var(--accent)',
  suggestedActionBorderRadius: 18,
  suggestedActionBackgroundColorOnHover: 'var(--ground)',
  suggestedActionBackgroundColorOnActive: 'var(--line)',
  suggestedActionHeight: 36,
};

const colour = name => ({ default: `var(--${name})`, subtle: `var(--${name})` });
const foregroundColors = {
  default: { default: 'var(--ink)', subtle: 'var(--soft)' },
  dark: colour('ink'),
  light: colour('soft'),
  accent: colour('accent'),
  good: colour('good'),
  warning: colour('warning'),
  attention: colour('attention'),
};

/** How cards look; one that is given replaces Web Chat's own, which is for light pages only. */
const adaptiveCardsHostConfig = {
  fontFamily: styleOptions.primaryFont,
  supportsInteractivity: true,
  containerStyles: {
    default: { foregroundColors },
    ...Object.fromEntries(
      ['emphasis', 'accent', 'good', 'warning', 'attention'].map(name => [
        name,
        { backgroundColor: 'var(--ground)', foregroundColors },
      ]),
    ),
  },
  actions: { actionAlignment: 'stretch', actionsOrientation: 'vertical', buttonSpacing: 8, maxActions: 20 },
  factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 8 },
  textBlock: { headingLevel: 2 },
};

async function start() {
  const first = await firstSession();
  const store = greetOnce(first.isNew);
  const show = directLine =>
    WebChat.renderWebChat(
      { directLine, userID: first.userId, locale, store, styleOptions, adaptiveCardsHostConfig, nonce },
      document.getElementById('chat'),
    );
  keepConnected(first, show);
}

/**
 * Asks for a new token when half of its time is over. A computer that slept wakes up with an expired token; Web Chat then
 * gives its connection up, and gets a new one here. A second tab may have started another conversation.
 */
function keepConnected(first, show) {
  const { conversationId, expires_in: seconds } = first;
  let directLine = WebChat.createDirectLine({ domain, token: first.token, conversationId });
  let renewedMs = performance.now();
  let triedMs = renewedMs;
  show(directLine);

  async function renew(isOver) {
    triedMs = performance.now();
    const found = await session();
    if (!found) return;
    if (found.conversationId !== conversationId) location.reload();
    renewedMs = performance.now();
    const { token } = found;
    if (!isOver) return directLine.reconnect({ token, streamUrl: directLine.streamUrl });
    const { watermark } = directLine;
    directLine = WebChat.createDirectLine({ domain, token, conversationId, ...(watermark && { watermark }) });
    show(directLine);
  }

  setInterval(() => {
    const now = performance.now();
    if (document.visibilityState !== 'visible' || now - triedMs < AGAIN_MS) return;
    const isOver = OVER.includes(directLine.connectionStatus$.getValue());
    if (isOver || now - renewedMs > (seconds / 2) * 1_000) renew(isOver);
  }, LOOK_MS);
}

document.getElementById('new-conversation').addEventListener('click', async () => {
  if (await session({ newConversation: true })) location.reload();
});
const address = new URL(location);
address.searchParams.delete('moved');
history.replaceState(null, '', address);
start();
