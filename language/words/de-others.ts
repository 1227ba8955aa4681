export const deOthers: readonly string[] = [];
