/** The tags that a text can use. None reads files, and none loops over anything but a list. */
export const tags = ['if', 'unless', 'case', 'for', 'assign', 'comment'] as const;
