/** What an answer or an address says about an error, as text in which the provider's codes stand; '' for none. */
export function errorInAddress(address: string): string {
  if (!URL.canParse(address)) return '';
  const { searchParams: query } = new URL(address);
  const google = query.get('authError');
  if (google !== null) return decodeAuthError(google);
  const parts = ['error', 'error_subcode', 'error_description'].map(name => query.get(name) ?? '');
  return parts.filter(Boolean).join(' ');
}

/**
 * Google puts the error into the address of its error page: a protocol buffer, as base64. Its texts can be read without
 * knowing its fields: the code first, then the words.
 */
function decodeAuthError(text: string): string {
  const bytes = Buffer.from(text.replaceAll(' ', '+'), 'base64').toString('utf8');
  return bytes.replace(/[^\x20-\x7e]+/g, ' ').trim();
}

/** The error that Microsoft's sign-in page carries in its script while it answers with 200. */
export function errorInMicrosoftPage(page: string): string {
  return [...page.matchAll(/"(?:strServiceExceptionMessage|strMainMessage|sErrTxt)":"((?:[^"\\]|\\.)+)"/g)]
    .map(match => match[1] ?? '')
    .filter(text => text.includes('AADSTS'))
    .join(' ');
}

/** What a person reads on a page. */
export function visibleText(page: string): string {
  return page
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
