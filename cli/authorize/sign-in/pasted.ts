/** What the developer pasted: the provider's answer to this sign-in, or why it is not that. */
type Pasted = { answer: URLSearchParams } | { problem: string };

/** The sign-in that waits for a pasted answer. `url` is the provider's and contains the `state`. */
type StartedSignIn = { url: string; callbackUrl: string };

/** Reads the address of the browser's last page, only its query, or only the code. */
export function readPasted(text: string, started: StartedSignIn): Pasted {
  const bare = text.replace(/^["'<\s]+|["'>\s]+$/g, '');
  if (/^https?:/i.test(bare)) return URL.canParse(bare) ? readAddress(new URL(bare), started) : NEITHER;
  if (/(^|[?&])(code|error)=/.test(bare)) return readQuery(new URLSearchParams(bare.replace(/^[^?]*\?/, '')), started);
  return /^[\w/.~+=%-]{8,}$/.test(bare) ? { answer: withState(decoded(bare), started) } : NEITHER;
}

export const stateOf = ({ url }: StartedSignIn): string => new URL(url).searchParams.get('state') ?? '';

const NEITHER = {
  problem: 'That is neither an address nor a code. Copy the complete address of the page and paste it here.',
};

function readAddress(address: URL, started: StartedSignIn): Pasted {
  if (samePage(address, started.callbackUrl)) return readQuery(address.searchParams, started);
  if (samePage(address, started.url)) {
    return {
      problem: 'That is the address of the sign-in page. Sign in there, then paste the address of the last page.',
    };
  }
  return { problem: `The address to paste begins with ${started.callbackUrl}?` };
}

function readQuery(query: URLSearchParams, started: StartedSignIn): Pasted {
  if (!query.has('code') && !query.has('error')) {
    return { problem: 'That address contains no code. Copy all of it, including everything after the "?".' };
  }
  if (query.get('state') !== stateOf(started)) {
    return {
      problem: 'That belongs to another sign-in. Start again from the second address shown above.',
    };
  }
  return { answer: query };
}

const samePage = (a: URL, b: string): boolean => a.origin === new URL(b).origin && a.pathname === new URL(b).pathname;

const withState = (code: string, started: StartedSignIn): URLSearchParams =>
  new URLSearchParams({ code, state: stateOf(started) });

/** In a URL a code is percent-encoded: "4%2F0Ab...". */
function decoded(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}
