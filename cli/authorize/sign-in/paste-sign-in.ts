import { type Profile, randomToken } from '../../../auth/index.ts';
import type { AuthorizeContext } from '../context.ts';
import { readPasted, stateOf } from './pasted.ts';

/** The result of a pasted line: a message before the next try, or the end of the sign-in. */
export type PasteResult = { say: string } | 'over';

/** A sign-in whose answer the developer copies from a browser on any computer and pastes here. */
export type PasteSignIn = {
  /** The address at which to sign in. */
  url(): string;
  /** True if a pasted text contains the `state` of this sign-in. */
  isAnswer(text: string): boolean;
  take(text: string): Promise<PasteResult>;
  /** Ends the sign-in: from now on no answer is accepted. */
  close(): Promise<void>;
};

/** Starts the sign-in. It is bound to a browser token that only this process has. */
export async function openPasteSignIn({ auth, publicUrl }: AuthorizeContext, { name }: Profile): Promise<PasteSignIn> {
  const browser = randomToken();
  const callbackUrl = `${publicUrl}/auth/callback/${name}`;
  const begin = async () => ({
    url: (await auth.begin(await auth.sharedAccount.invite(name), browser)) ?? '',
    callbackUrl,
  });
  const finish = (query: URLSearchParams) => auth.callback({ profile: name, query, browser }, undefined);
  let started = await begin();
  const again = (why: string, url: string): PasteResult => {
    started = { url, callbackUrl };
    return { say: `${why} Open this address, then paste the address of the last page in the browser:\n\n${url}\n` };
  };
  return {
    url: () => started.url,
    isAnswer: text => text.includes(stateOf(started)),
    take: async text => {
      const pasted = readPasted(text, started);
      if ('problem' in pasted) return { say: pasted.problem };
      const result = await finish(pasted.answer);
      if (result.kind === 'again') return again('The provider has not granted lasting permission yet.', result.url);
      return result.kind === 'over' ? 'over' : again('That sign-in has ended.', (await begin()).url);
    },
    close: async () => {
      await finish(new URLSearchParams({ state: stateOf(started), error: 'access_denied' }));
    },
  };
}
