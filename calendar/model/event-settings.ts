import { keysOf } from '../../core/records.ts';

/**
 * A setting of an event: what its owner chooses from a few values. CONTRIBUTING.md says how to add one.
 * @see https://developers.google.com/workspace/calendar/api/v3/reference/events
 */
type SettingDefinition = {
  /** The first is the usual one, which an event has unless another is chosen. */
  values: readonly [string, ...string[]];
  /** It belongs to each person's own copy, so guests may change it too, and no one gets an email about it. */
  own: boolean;
};

/** Google's names for its colours of events. */
const COLORS = [
  'lavender',
  'sage',
  'grape',
  'flamingo',
  'banana',
  'tangerine',
  'peacock',
  'graphite',
  'blueberry',
  'basil',
  'tomato',
] as const;

/** All settings of an event, with their values. */
export const EVENT_SETTINGS = {
  /** Who sees more than that the time is taken; `default` is what the calendar is shared as. */
  visibility: { values: ['default', 'private', 'public'], own: true },
  /** Whether its time counts as busy. */
  availability: { values: ['busy', 'free'], own: true },
  /** `default` is the colour of the calendar. */
  color: { values: ['default', ...COLORS], own: true },
  /** Whether guests may change the event, invite others, and see who else is invited. */
  editing: { values: ['no', 'yes'], own: false },
  inviting: { values: ['yes', 'no'], own: false },
  guestlist: { values: ['yes', 'no'], own: false },
} as const satisfies Record<string, SettingDefinition>;

/** The name of a setting, the same in templates and texts. */
export type SettingName = keyof typeof EVENT_SETTINGS;

/** Settings by name. */
export type EventSettings = { -readonly [N in SettingName]?: (typeof EVENT_SETTINGS)[N]['values'][number] };

/** The names of all settings, in the order in which they are shown. */
export const settingNames: readonly SettingName[] = keysOf(EVENT_SETTINGS);

/** The value that a setting has unless another is chosen. */
export const usualSetting = (name: SettingName): string => EVENT_SETTINGS[name].values[0];

/** The settings that are chosen. */
export const chosenSettings = (settings: EventSettings): SettingName[] =>
  settingNames.filter(name => settings[name] !== undefined);

/** True if the settings are all such as each person has on their own copy of an event. */
export const areOwnSettings = (settings: EventSettings): boolean =>
  chosenSettings(settings).every(name => EVENT_SETTINGS[name].own);
