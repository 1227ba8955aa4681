import { htmlText } from '../../core/html.ts';

/** Text that is HTML already. */
export type Html = { readonly html: string };

/** HTML in which every value is escaped, unless it is HTML already. */
export function html(strings: TemplateStringsArray, ...values: (string | Html | readonly Html[])[]): Html {
  return { html: strings.map((text, index) => text + insert(values[index] ?? '')).join('') };
}

function insert(value: string | Html | readonly Html[]): string {
  if (typeof value === 'string') return htmlText(value);
  return 'html' in value ? value.html : value.map(insert).join('');
}
