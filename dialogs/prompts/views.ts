import { accountProfiles, type Context, profileOf, templateOf } from '../context.ts';
import type { Dialog } from '../engine/state.ts';
import { slotTypeNamed } from '../slots/index.ts';
import type { Setting } from '../slots/slot-type.ts';
import { spanView } from '../slots/times/when.ts';
import { slotValue, withDuration } from '../slots/values.ts';
import type { RenderSetting } from '../templates/rendering.ts';
import { titleOf } from '../templates/shapes.ts';
import type { Template } from '../templates/template.ts';

/** A dialog, as far as its texts show it. */
type Shown = Pick<Dialog, 'template' | 'slots'>;

type Seen = Record<string, unknown>;

/**
 * Everything that a text of a dialog can use.
 * @param results what its steps found, and what else the text is about
 */
export function seenBy(context: Context, dialog: Shown, results: Readonly<Seen> = {}): Seen {
  const seen = { ...baseValues(context), ...viewsOf(context, dialog), ...results };
  return withNamedValues(templateOf(context, dialog), seen, renderSetting(context));
}

/** Adds the values that a template computes, as far as everything that they use is known. */
export function withNamedValues({ values }: Pick<Template, 'values'>, seen: Seen, setting: RenderSetting): Seen {
  const known = { ...seen };
  for (const { name, uses, evaluate } of values) {
    if (uses.every(used => Object.hasOwn(known, used))) known[name] = evaluate(known, setting);
  }
  return known;
}

/** The slot values as texts see them, and the zone; an empty slot is null, which a text can test. */
function viewsOf(context: Context, dialog: Shown): Seen {
  const { zone } = settingOf(context, dialog);
  return { ...slotViews(context, dialog), zone, showZone: zone !== context.setting.zone };
}

/** The slot values alone. */
export function slotViews(context: Context, dialog: Shown): Seen {
  const template = templateOf(context, dialog);
  const setting = settingOf(context, dialog);
  const values = withDuration(template, dialog.slots);
  const views = template.slots.flatMap(slot => {
    const value = values[slot.name];
    const view = (value === undefined ? null : slotTypeNamed(slot.type).view(value, setting)) ?? null;
    const option = slot.options.find(one => one.value === view);
    return [
      [slot.name, view] as const,
      ...(slot.type === 'choice' ? [[titleOf(slot.name), option?.title ?? null] as const] : []),
    ];
  });
  return Object.fromEntries(views);
}

/** The values of every text. */
export const baseValues = (context: Context): Record<string, unknown> => ({
  zone: context.setting.zone,
  showZone: false,
  account: context.account ?? '',
  showAccount: needsAccount(context),
  example: '',
  now: spanView({ startMs: context.setting.now, endMs: context.setting.now }, context.setting.zone),
});

/** True if a text should say whose calendar it is about: people share an account, or one person may have several. */
function needsAccount(context: Context): boolean {
  const profiles = accountProfiles(context);
  return profiles.length > 1 || profiles.some(name => profileOf(context, name).mode !== 'per-user');
}

export const renderSetting = ({ set, setting, turn }: Context): RenderSetting => ({
  zone: setting.zone,
  locale: setting.locale,
  words: set.words,
  now: setting.now,
  turn,
});

/** The setting of a dialog; a zone that it names replaces the person's. */
export function settingOf(context: Context, dialog: Shown): Setting {
  const zone = slotValue(templateOf(context, dialog), dialog.slots, 'time-zone');
  return zone ? { ...context.setting, zone } : context.setting;
}
