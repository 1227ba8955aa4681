/** The first whole lines of a Markdown text, or words where a line is longer; no escape is cut in two at a space. */
export function firstPart(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length + 1);
  const end = Math.max(head.lastIndexOf('\n'), 0) || Math.max(head.lastIndexOf(' '), 0) || length;
  return head.slice(0, end).trimEnd();
}
