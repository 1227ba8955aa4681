/** A list of single words, as they are written down most readably. */
export const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
