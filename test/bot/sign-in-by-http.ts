import type { Control } from '../../sandbox/index.ts';

/**
 * Plays the browser in a sign-in.
 * @param pageCookie the cookie of a chat page in the same browser
 * @returns the last page
 */
export async function signInByHttp(
  botUrl: string,
  control: Pick<Control, 'consent'>,
  link: string,
  email: string,
  pageCookie = '',
  language = 'en',
): Promise<string> {
  const start = await fetch(link);
  const cookie = (start.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const form = /name="form" value="([^"]+)"/.exec(await start.text())?.[1] ?? '';
  const submitted = await fetch(link, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: botUrl, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ form }).toString(),
  });
  const answer = await control.consent(submitted.headers.get('location') ?? '', { email });
  const callback = await fetch(answer, { redirect: 'manual', headers: { cookie: `${cookie}; ${pageCookie}` } });
  const done = new URL(callback.headers.get('location') ?? '', botUrl);
  return (await fetch(done, { headers: { cookie, 'accept-language': language } })).text();
}

/** The code on the last page. */
export async function codeFromBrowser(...signIn: Parameters<typeof signInByHttp>): Promise<string> {
  return /<output>([\d\s]+)<\/output>/.exec(await signInByHttp(...signIn))?.[1] ?? '';
}
