import type { ProviderAnswer, Silence } from './request.ts';

/**
 * The sign of a fault that any URL can have: nothing is there, it is a web page, or the server fails.
 * @returns undefined if the answer has no such fault
 */
export function answerSign(answer: ProviderAnswer | Silence, wanted: 'page' | 'json'): string | undefined {
  if ('silence' in answer) return silenceSign(answer.silence);
  const { status, headers, text } = answer;
  if (status >= 300 && status < 400) return `redirect: ${status}`;
  if (status === 404 || status === 405 || status === 410 || status === 501) return `nothing there: ${status}`;
  if (status === 429) return `too many requests: ${status}`;
  if (status >= 500) return `server trouble: ${status}`;
  // The bot accepts JSON with a wrong content type, so the doctor does too.
  const isPage = /\bhtml\b/i.test(headers.get('content-type') ?? '') && !/^\s*\{/.test(text);
  return wanted === 'json' && isPage ? `page: ${status}` : undefined;
}

/** The sign for a missing answer, or one that our HTTP client rejected: a redirect, or too much data. */
export const silenceSign = (reason: string): string =>
  /^redirect(ed)?$/.test(reason) ? 'redirect: to another address' : `silence: ${reason}`;
