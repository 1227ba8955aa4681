/** A cookie, with the attributes that a sign-in needs (RFC 6265 s.5.3). */
type Cookie = { name: string; value: string; path: string };

/** The cookies that one host sets while the doctor opens its sign-in page. They go back to that host only. */
export class Cookies {
  #kept: Cookie[] = [];

  /** Stores the cookies that a response from `url` sets, and removes those it expires. */
  update(headers: Headers, url: string): void {
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

  /** The `cookie` header of a request to `url`; an empty object without cookies. */
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

/** A cookie without a path applies to the folder of the page that set it (s.5.1.4). */
function pathOf(attributes: Attributes, url: string): string {
  const own = attributes.get('path') ?? '';
  return own.startsWith('/') ? own : new URL(url).pathname.replace(/\/[^/]*$/, '') || '/';
}

const isEnded = (attributes: Attributes): boolean =>
  Number(attributes.get('max-age') ?? 1) <= 0 || Date.parse(attributes.get('expires') ?? '') < LONG_PAST;
/** Servers expire a cookie with a date in 1970. */
const LONG_PAST = Date.UTC(2000, 0);

const isBelow = (pathname: string, path: string): boolean =>
  pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`);
