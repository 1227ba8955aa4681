/** What the developer pasted: the provider's answer to the sign-in that was begun here, or why it is none. */
export type Pasted = { answer: URLSearchParams } | { problem: string };

/** The sign-in that was begun for pasting; `url` is the provider's, with the state in it. */
export type Begun = { url: string; callbackUrl: string };

/** Reads the address that the browser ended on, its query alone, or just the code. */
export function readPasted(text: string, begun: Begun): Pasted {
  const bare = text.replace(/^["'<\s]+|["'>\s]+$/g, '');
  if (/^https?:/i.test(bare)) return URL.canParse(bare) ? readAddress(new URL(bare), begun) : NEITHER;
  if (/(^|[?&])(code|error)=/.test(bare)) return readQuery(new URLSearchParams(bare.replace(/^[^?]*\?/, '')), begun);
  return /^[\w/.~+=%-]{8,}$/.test(bare) ? { answer: withState(decoded(bare), begun) } : NEITHER;
}

export const stateOf = ({ url }: Begun): string => new URL(url).searchParams.get('state') ?? '';

const NEITHER = {
  problem: 'That is neither an address nor a code. Copy the whole address of the page, and paste it here.',
};

function readAddress(address: URL, begun: Begun): Pasted {
  if (samePage(address, begun.callbackUrl)) return readQuery(address.searchParams, begun);
  if (samePage(address, begun.url)) {
    return { problem: 'That is the page to begin on. Sign in there, and paste the address of the page that follows.' };
  }
  return { problem: `The address to paste begins with ${begun.callbackUrl}?` };
}

function readQuery(query: URLSearchParams, begun: Begun): Pasted {
  if (!query.has('code') && !query.has('error')) {
    return { problem: 'There is no code in that address. Copy the whole of it, with everything behind the "?".' };
  }
  if (query.get('state') !== stateOf(begun)) {
    return {
      problem: 'That belongs to another sign-in. Open the second address that is shown here, and go on from it.',
    };
  }
  return { answer: query };
}

const samePage = (a: URL, b: string): boolean => a.origin === new URL(b).origin && a.pathname === new URL(b).pathname;

const withState = (code: string, begun: Begun): URLSearchParams => new URLSearchParams({ code, state: stateOf(begun) });

/** In an address a code is percent-encoded: "4%2F0Ab...". */
function decoded(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}
