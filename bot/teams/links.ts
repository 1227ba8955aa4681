/**
 * A link that opens the app's page in Teams, where a person can add it.
 * @param appId  the id in the app's manifest, which is the bot's (`fillManifest`)
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application
 */
export function addAppLink(appId: string, tenant: string): string {
  const link = new URL(`https://teams.microsoft.com/l/app/${encodeURIComponent(appId)}`);
  if (tenant) link.searchParams.set('tenantId', tenant);
  return link.href;
}

/** The URL of a sign-in for Teams' pop-up. The page then says what to do if the pop-up does not work. */
export function popUpUrl(url: string): string {
  const opened = new URL(url);
  opened.searchParams.set('in', 'teams');
  return opened.href;
}

/** True if a URL was made by `popUpUrl`. */
export const isPopUp = (url: string): boolean => new URL(url, 'http://here').searchParams.get('in') === 'teams';
