import { type Profile, randomToken } from '../../../auth/index.ts';
import type { AuthorizeContext } from '../context.ts';
import { readPasted, stateOf } from './pasted.ts';

/** What came of a pasted line: words and another try, or the end of the sign-in, one way or the other. */
export type PasteResult = { say: string } | 'over';

/** A sign-in whose answer the developer carries here by hand, from a browser anywhere. */
export type PasteWay = {
  /** Where to sign in. */
  url(): string;
  /** Whether it carries what only the answer to this sign-in does. */
  isAnswer(text: string): boolean;
  take(text: string): Promise<PasteResult>;
  /** An answer is no good any more. */
  close(): Promise<void>;
};

/** Begins it. Only this process has the browser token that the sign-in is bound to. */
export async function openPasteWay({ auth, publicUrl }: AuthorizeContext, { name }: Profile): Promise<PasteWay> {
  const browser = randomToken();
  const callbackUrl = `${publicUrl}/auth/callback/${name}`;
  const begin = async () => ({
    url: (await auth.begin(await auth.sharedAccount.invite(name), browser)) ?? '',
    callbackUrl,
  });
  const finish = (query: URLSearchParams) => auth.callback({ profile: name, query, browser }, undefined);
  let begun = await begin();
  const again = (why: string, url: string): PasteResult => {
    begun = { url, callbackUrl };
    return { say: `${why} Please open this address, and paste the one that the browser ends on:\n\n${url}\n` };
  };
  return {
    url: () => begun.url,
    isAnswer: text => text.includes(stateOf(begun)),
    take: async text => {
      const pasted = readPasted(text, begun);
      if ('problem' in pasted) return { say: pasted.problem };
      const result = await finish(pasted.answer);
      if (result.kind === 'again') return again('The provider gave no lasting permission yet.', result.url);
      return result.kind === 'over' ? 'over' : again('That sign-in is over.', (await begin()).url);
    },
    close: async () => {
      await finish(new URLSearchParams({ state: stateOf(begun), error: 'access_denied' }));
    },
  };
}
