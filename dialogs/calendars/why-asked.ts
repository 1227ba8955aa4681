/** Why the bot asks which calendar a name means. */
export const WHY_ASKED = ['several', 'none', 'read-only', 'not-allowed', 'unavailable'] as const;
export type WhyAsked = (typeof WHY_ASKED)[number];
