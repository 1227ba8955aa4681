import type { ProviderAnswer, Silence } from './request.ts';

/**
 * What is wrong with an answer whatever it is about: nothing is there, it is a page, the server fails. In the words of the
 * findings' signs.
 */
export function troubleOf(answer: ProviderAnswer | Silence, wanted: 'page' | 'json'): string | undefined {
  if ('silence' in answer) return silenceSign(answer.silence);
  const { status, headers, text } = answer;
  if (status >= 300 && status < 400) return `redirect: ${status}`;
  if (status === 404 || status === 405 || status === 410 || status === 501) return `nothing there: ${status}`;
  if (status === 429) return `too many requests: ${status}`;
  if (status >= 500) return `server trouble: ${status}`;
  // JSON under a wrong name is JSON to the bot, too.
  const isPage = /\bhtml\b/i.test(headers.get('content-type') ?? '') && !/^\s*\{/.test(text);
  return wanted === 'json' && isPage ? `page: ${status}` : undefined;
}

/** For no answer, or one that our own rules refused: a redirect, or more than is read. */
export const silenceSign = (reason: string): string =>
  /^redirect(ed)?$/.test(reason) ? 'redirect: to another address' : `silence: ${reason}`;
