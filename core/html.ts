const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes a text for HTML, both between tags and in quoted attributes. */
export const htmlText = (text: string): string => text.replace(/[&<>"']/g, character => ENTITIES[character] ?? '');
