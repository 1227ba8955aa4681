import type { calendar_v3 } from '@googleapis/calendar';
import { keysOf } from '../../core/records.ts';
import { chosenSettings, type SettingName, settingNames, usualSetting } from '../model/event-settings.ts';
import type { EventSettings } from '../model.ts';

type GoogleEvent = calendar_v3.Schema$Event;

/** Where Google keeps a setting, and what it calls each value; null is a field that is not there. */
type GoogleSetting = {
  field: keyof GoogleEvent & string;
  values: Readonly<Record<string, string | boolean | null>>;
};

/**
 * The colours by their ids, which Google has never changed.
 * @see https://developers.google.com/apps-script/reference/calendar/event-color
 */
const COLOR_IDS = {
  default: null,
  lavender: '1',
  sage: '2',
  grape: '3',
  flamingo: '4',
  banana: '5',
  tangerine: '6',
  peacock: '7',
  graphite: '8',
  blueberry: '9',
  basil: '10',
  tomato: '11',
};

const YES_OR_NO = { yes: true, no: false };

const GOOGLE_SETTINGS: { readonly [N in SettingName]: GoogleSetting } = {
  visibility: { field: 'visibility', values: { default: 'default', private: 'private', public: 'public' } },
  availability: { field: 'transparency', values: { busy: 'opaque', free: 'transparent' } },
  color: { field: 'colorId', values: COLOR_IDS },
  editing: { field: 'guestsCanModify', values: YES_OR_NO },
  inviting: { field: 'guestsCanInviteOthers', values: YES_OR_NO },
  guestlist: { field: 'guestsCanSeeOtherGuests', values: YES_OR_NO },
};

/** The fields that hold settings, for masks. */
export const SETTING_FIELDS = settingNames.map(name => GOOGLE_SETTINGS[name].field);

/** The settings of an event that are not the usual ones. Google leaves out fields with their usual values. */
export function settingsOf(event: GoogleEvent): EventSettings {
  return Object.fromEntries(
    settingNames.flatMap(name => {
      const value = chosenValue(event, name);
      return value === undefined || value === usualSetting(name) ? [] : [[name, value] as const];
    }),
  );
}

/** "confidential: the event is private; this value is provided for compatibility reasons." */
function chosenValue(event: GoogleEvent, name: SettingName): string | undefined {
  const { field, values } = GOOGLE_SETTINGS[name];
  if (event[field] === undefined) return undefined;
  const there = event[field] === 'confidential' ? 'private' : event[field];
  return keysOf(values).find(value => values[value] === there);
}

/** The fields that give an event these settings. */
export const settingFields = (settings: EventSettings): GoogleEvent =>
  Object.fromEntries(
    chosenSettings(settings).map(name => {
      const { field, values } = GOOGLE_SETTINGS[name];
      return [field, values[settings[name] ?? ''] ?? null];
    }),
  );

/** True if an event has these settings. */
export function hasSettings(event: GoogleEvent, settings: EventSettings): boolean {
  const there = settingsOf(event);
  return chosenSettings(settings).every(name => (there[name] ?? usualSetting(name)) === settings[name]);
}
