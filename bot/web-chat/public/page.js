/** The chat page: Web Chat on our own Direct Line, in the conversation that this browser's session is in. */
const LOOK_MS = 1_000;
/** How long after a failure to ask for a token again. */
const AGAIN_TOKEN_MS = 5_000;
/** Web Chat shows a page of history within so many frames; the first takes long. */
const PUT_UP_FRAMES = 20;
/** How near to the end of the list is at its end. */
const NEAR_PX = 5;
const NOTICED_MS = 100;
/** A message waits until the bot has it; Web Chat's own offer to send it again would send it twice. */
const NEVER_MS = 86_400_000;
/** What Web Chat's own styles need to be let through. */
const { nonce } = document.currentScript;
const notice = document.getElementById('notice');
const earlier = document.getElementById('earlier');
const chat = document.getElementById('chat');
/** The page is in the language that its person likes best of those that the bot speaks. */
const { lang: locale } = document.documentElement;

/** Shows one of the page's own texts, or none. */
function tell(id) {
  notice.textContent = id ? document.getElementById(id).content.textContent : '';
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
    await new Promise(resolve => setTimeout(resolve, AGAIN_TOKEN_MS));
  }
}

/** Tells the bot once per conversation that a person is there, and the bot greets them. */
const greetOnce = isNew =>
  WebChat.createStore({}, ({ dispatch }) => next => action => {
    if (isNew && action.type === 'DIRECT_LINE/CONNECT_FULFILLED') {
      isNew = false;
      dispatch({ type: 'WEB_CHAT/SEND_EVENT', payload: { name: 'webchat/join' } });
    }
    return next(action);
  });

const typingDot = (x, begin) =>
  `<circle cx="${x}" cy="10" r="4"><animate attributeName="opacity" values=".3;1;.3" dur="1.2s" begin="${begin}s" repeatCount="indefinite"/></circle>`;
/** Web Chat's own picture is a white box on a dark page. This grey is seen on both. */
const TYPING = `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="20" fill="#7a828c">${typingDot(16, 0)}${typingDot(32, 0.2)}${typingDot(48, 0.4)}</svg>`;

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
  sendBoxButtonShadeColorOnHover: 'var(--ground)',
  sendBoxButtonShadeColorOnActive: 'var(--line)',
  sendBoxBorderTop: '1px solid var(--line)',
  sendBoxHeight: 52,
  hideUploadButton: true,
  typingAnimationBackgroundImage: `url("data:image/svg+xml,${encodeURIComponent(TYPING)}")`,
  sendTimeout: NEVER_MS,
  suggestedActionLayout: 'flow',
  suggestedActionBackgroundColor: 'var(--paper)',
  suggestedActionTextColor: 'var(--accent)',
  suggestedActionBorderColor: 'var(--accent)',
  suggestedActionBorderRadius: 18,
  suggestedActionBackgroundColorOnHover: 'var(--ground)',
  suggestedActionBackgroundColorOnActive: 'var(--line)',
  suggestedActionHeight: 36,
};

async function start() {
  chat.ariaBusy = 'true';
  const first = await firstSession();
  const renew = async () => {
    const found = await session();
    if (found?.conversationId === first.conversationId) return found;
    // A second tab may have started another conversation. What waits to be sent here belongs to the old one, so the person
    // may still copy it.
    if (found && !directLine.isSending) location.reload();
    return undefined;
  };
  const directLine = new globalThis.Connection(first, {
    renew,
    onAway: isAway => tell(isAway ? 'unreachable' : undefined),
  });
  WebChat.renderWebChat(
    {
      ...{ directLine, locale, store: greetOnce(first.isNew), nonce },
      styleOptions,
      adaptiveCardsHostConfig: cardHost,
    },
    chat,
  );
  focusInput();
  // The browser asks before the page goes, because what waits to be sent goes with it.
  addEventListener('beforeunload', event => directLine.isSending && event.preventDefault());
  await directLine.open();
  keepToken(directLine, first.expires_in, renew);
  offerEarlier(directLine);
  await hold(0);
  earlier.disabled = false;
  chat.ariaBusy = 'false';
}

/** Asks for a new token when half of its time is over. */
function keepToken(directLine, seconds, renew) {
  let renewedMs = performance.now();
  let triedMs = renewedMs;
  setInterval(async () => {
    const now = performance.now();
    const isDue = now - renewedMs > (seconds / 2) * 1_000 && now - triedMs > AGAIN_TOKEN_MS;
    if (document.visibilityState !== 'visible' || !isDue) return;
    triedMs = now;
    const found = await renew();
    if (!found) return;
    renewedMs = now;
    directLine.useSession(found);
  }, LOOK_MS);
}

/** Calls back as soon as `look` finds something in the chat. */
function whenThere(look, found) {
  const observer = new MutationObserver(check);
  function check() {
    const there = look();
    if (!there) return;
    observer.disconnect();
    found(there);
  }
  observer.observe(chat, { childList: true, subtree: true });
  check();
}

const focusInput = () =>
  whenThere(
    () => chat.querySelector('[data-id="webchat-sendbox-input"]'),
    input => input.focus(),
  );

/** What scrolls. */
const list = () => chat.querySelector('.webchat__basic-transcript__scrollable');

/** Keeps what is in sight there while more is put up: Web Chat itself would scroll through all of it. */
async function hold(fromEnd) {
  for (let frames = 0; frames < PUT_UP_FRAMES; frames++) {
    const all = list();
    if (all) all.scrollTop = all.scrollHeight - fromEnd;
    await new Promise(requestAnimationFrame);
  }
}

/** Web Chat keeps a list that is at its end there, and takes a moment to notice that the person has scrolled away. */
async function leaveEnd() {
  const all = list();
  if (all.scrollHeight - all.scrollTop - all.clientHeight < NEAR_PX) all.scrollTop = 0;
  await new Promise(resolve => setTimeout(resolve, NOTICED_MS));
}

/** A button for what was said before; what the person looks at stays where it is. */
function offerEarlier(directLine) {
  // It takes height from the list, so it comes while the list is held.
  earlier.hidden = !directLine.hasEarlier;
  earlier.disabled = true;
  earlier.addEventListener('click', async () => {
    const byKeyboard = earlier.matches(':focus-visible');
    earlier.disabled = true;
    await leaveEnd();
    const { scrollHeight, scrollTop } = list();
    await directLine.showEarlier();
    await hold(scrollHeight - scrollTop);
    earlier.disabled = false;
    earlier.hidden = !directLine.hasEarlier;
    if (byKeyboard && earlier.hidden) focusInput();
    else if (byKeyboard) earlier.focus();
  });
}

document.getElementById('new-conversation').addEventListener('click', async () => {
  if (await session({ newConversation: true })) location.reload();
});
const address = new URL(location);
address.searchParams.delete('moved');
history.replaceState(null, '', address);
start();
