/**
 * Shortens a Markdown text to the first whole lines that fit, or to the first whole words if one line is too long. Cutting
 * at a space never breaks an escape.
 */
export function firstPart(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length + 1);
  const end = Math.max(head.lastIndexOf('\n'), 0) || Math.max(head.lastIndexOf(' '), 0) || length;
  return head.slice(0, end).trimEnd();
}
