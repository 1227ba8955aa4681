import {
  chosenSettings,
  EVENT_SETTINGS,
  type EventSettings,
  type SettingName,
  settingNames,
} from '../../calendar/model.ts';
import { recordOf } from '../../core/records.ts';
import { UNLISTED } from '../slots/details.ts';
import type { setting, ValuesOf } from '../templates/shapes.ts';

type Values<N extends SettingName> = (typeof EVENT_SETTINGS)[N]['values'][number];

type SettingInputs = {
  readonly [N in SettingName]: {
    types: readonly ['choice'];
    required: false;
    values: readonly (Values<N> | typeof UNLISTED)[];
  };
};

/** An input for each setting of an event. It never is the unlisted option, because the bot asks until it has another. */
export const settingInputs = recordOf(settingNames, name => ({
  types: ['choice'] as const,
  required: false,
  values: [...EVENT_SETTINGS[name].values, UNLISTED],
  // `recordOf` gives all of them the same type.
})) as SettingInputs;

/** What a template hands over for the settings. */
type ChosenSettings = { readonly [N in SettingName]?: Values<N> | typeof UNLISTED };

/** The settings among the inputs of an action. */
export const settingsIn = (inputs: ChosenSettings): EventSettings =>
  Object.fromEntries(
    settingNames.flatMap(name => {
      const value = inputs[name];
      return value === undefined || value === UNLISTED ? [] : [[name, value] as const];
    }),
  );

/** Settings as texts see them. */
export const settingsView = (settings: EventSettings = {}): ValuesOf<typeof setting>[] =>
  chosenSettings(settings).map(name => ({ name, value: settings[name] ?? '' }));
