const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand in HTML, between tags and between quotes. */
export const htmlText = (text: string): string => text.replace(/[&<>"']/g, character => ENTITIES[character] ?? '');
