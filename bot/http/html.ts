import { htmlText } from '../../core/html.ts';

/** Text that is already HTML. */
export type Html = { readonly html: string };

/** A template tag for HTML. It escapes every value that is not already HTML. */
export function html(strings: TemplateStringsArray, ...values: (string | Html | readonly Html[])[]): Html {
  return { html: strings.map((text, index) => text + insert(values[index] ?? '')).join('') };
}

function insert(value: string | Html | readonly Html[]): string {
  if (typeof value === 'string') return htmlText(value);
  return 'html' in value ? value.html : value.map(insert).join('');
}
