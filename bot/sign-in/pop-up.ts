/** The address of a sign-in as Teams' pop-up opens it: its page says what to do where the window will not do. */
export const popUpUrl = (url: string): string => `${url}?in=teams`;

export function isPopUp(url: string): boolean {
  return new URL(url, 'http://here').searchParams.get('in') === 'teams';
}
