/**
 * Opens the app in Teams, where a person adds it for themselves.
 * @param appId  the id in the app's manifest, which is the bot's (`fillManifest`)
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application
 */
export function addAppLink(appId: string, tenant: string): string {
  const link = new URL(`https://teams.microsoft.com/l/app/${encodeURIComponent(appId)}`);
  if (tenant) link.searchParams.set('tenantId', tenant);
  return link.href;
}

/** The address of a sign-in as Teams' pop-up opens it: its page says what to do if the window does not work. */
export const popUpUrl = (url: string): string => `${url}?in=teams`;

/** Whether a page was opened by `popUpUrl`. */
export const isPopUp = (url: string): boolean => new URL(url, 'http://here').searchParams.get('in') === 'teams';
