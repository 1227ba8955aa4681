/** The error in a URL, as text that contains the provider's error code; '' if there is none. */
export function errorInAddress(address: string): string {
  if (!URL.canParse(address)) return '';
  const { searchParams: query } = new URL(address);
  const google = query.get('authError');
  if (google !== null) return decodeAuthError(google);
  const parts = ['error', 'error_subcode', 'error_description'].map(name => query.get(name) ?? '');
  return parts.filter(Boolean).join(' ');
}

/**
 * Google encodes the error in the URL of its error page: a protocol buffer in base64. Its texts are readable without
 * knowing the fields: first the code, then a description.
 */
function decodeAuthError(text: string): string {
  const bytes = Buffer.from(text.replaceAll(' ', '+'), 'base64').toString('utf8');
  return bytes.replace(/[^\x20-\x7e]+/g, ' ').trim();
}

/** Error codes of RFC 6749 s.4.1.2.1, OpenID Connect Core s.3.1.2.6, RFC 8707 and of some providers. */
const CODES =
  /\b(invalid_(request|client|scope|target|grant|redirect_uri)|unauthorized_client|access_denied|unsupported_response_(type|mode)|(login|interaction|consent|account_selection)_required|redirect_uri_mismatch|(deleted|disabled)_client|org_internal|admin_policy_enforced|disallowed_useragent|request_not_supported|server_error|temporarily_unavailable)\b|AADSTS\d+|redirect[_ ]uri|client not found/i;

/** True if a text contains an error code of authorization servers, not just any website's error. */
export const isCodeOfOAuth = (text: string): boolean => CODES.test(text);

/** The sign for a page on which no one can sign in: it is not HTML, or has no form, link or script; '' for a good page. */
export function pageProblem({ headers, text }: { headers: Headers; text: string }): string {
  const type = headers.get('content-type') ?? 'text/html';
  if (!/html/i.test(type)) return `no page: ${type.split(';')[0]}`;
  return /<(form|input|button|a|script|iframe|meta[^>]+refresh)\b/i.test(text) ? '' : `no way on: ${visibleText(text)}`;
}

/** The error in the script of Microsoft's sign-in page, which has status 200 even then. */
export function errorInMicrosoftPage(page: string): string {
  return [...page.matchAll(/"(?:strServiceExceptionMessage|strMainMessage|sErrTxt)":"((?:[^"\\]|\\.)+)"/g)]
    .map(match => match[1] ?? '')
    .filter(text => text.includes('AADSTS'))
    .join(' ');
}

/** The text of a page without its markup. */
export function visibleText(page: string): string {
  return page
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
