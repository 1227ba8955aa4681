/** What one server set, as far as a sign-in needs it (RFC 6265 s.5.3). */
type Cookie = { name: string; value: string; path: string };

/** The cookies that one host set while its sign-in page was looked for. They are sent back to that host alone. */
export class Cookies {
  #kept: Cookie[] = [];

  /** Takes what an answer of `url` sets, and forgets what it ends. */
  take(headers: Headers, url: string): void {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const split = pair.indexOf('=');
      if (split < 1) continue;
      const read = readAttributes(attributes);
      const cookie = {
        name: pair.slice(0, split).trim(),
        value: pair.slice(split + 1).trim(),
        path: pathOf(read, url),
      };
      this.#kept = this.#kept.filter(({ name, path }) => name !== cookie.name || path !== cookie.path);
      if (!isEnded(read)) this.#kept.push(cookie);
    }
  }

  /** The header for a request of `url`; none without cookies. */
  headerFor(url: string): { cookie?: string } {
    const { pathname } = new URL(url);
    const fitting = this.#kept.filter(({ path }) => isBelow(pathname, path));
    return fitting.length > 0 ? { cookie: fitting.map(({ name, value }) => `${name}=${value}`).join('; ') } : {};
  }
}

type Attributes = ReadonlyMap<string, string>;

const readAttributes = (attributes: readonly string[]): Attributes =>
  new Map(
    attributes.map(attribute => {
      const [name = '', ...value] = attribute.split('=');
      return [name.trim().toLowerCase(), value.join('=').trim()];
    }),
  );

/** Without a path of its own, a cookie is for the folder of the page that set it (s.5.1.4). */
function pathOf(attributes: Attributes, url: string): string {
  const own = attributes.get('path') ?? '';
  return own.startsWith('/') ? own : new URL(url).pathname.replace(/\/[^/]*$/, '') || '/';
}

const isEnded = (attributes: Attributes): boolean =>
  Number(attributes.get('max-age') ?? 1) <= 0 || Date.parse(attributes.get('expires') ?? '') < LONG_PAST;
/** The date that ends a cookie is 1970 by custom. */
const LONG_PAST = Date.UTC(2000, 0);

const isBelow = (pathname: string, path: string): boolean =>
  pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`);
