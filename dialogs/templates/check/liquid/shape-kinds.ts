import type { Fields, Shape } from '../../shapes.ts';

/** The kinds of shapes that filters distinguish, and their names in faults. */
const kinds = {
  text: { called: 'a text', fits: (shape: Shape) => shape === 'text' || valuesOf(shape) !== undefined },
  number: { called: 'a number', fits: (shape: Shape) => shape === 'number' },
  boolean: { called: 'a yes or no', fits: (shape: Shape) => shape === 'boolean' },
  when: { called: 'a time', fits: (shape: Shape) => shape === 'when' },
  duration: { called: 'a duration', fits: (shape: Shape) => shape === 'duration' },
  repeat: { called: 'a repetition', fits: (shape: Shape) => shape === 'repeat' },
  reminders: { called: 'a list of reminders', fits: (shape: Shape) => shape === 'reminders' },
  link: { called: 'a link', fits: (shape: Shape) => shape === 'link' },
  written: { called: 'ready to be shown', fits: (shape: Shape) => shape === 'written' },
  people: { called: 'people', fits: isPeople },
  settings: { called: 'a list of settings', fits: isSettings },
  list: { called: 'a list', fits: (shape: Shape) => itemOf(shape) !== undefined },
  fields: { called: 'a group of values', fits: (shape: Shape) => fieldsOf(shape) !== undefined },
} as const satisfies Record<string, { called: string; fits: (shape: Shape) => boolean }>;

export type ShapeKind = keyof typeof kinds;

export const fits = (shape: Shape, kind: ShapeKind): boolean => kinds[kind].fits(shape);

/** The name of a shape for a designer: "a time". */
export const shapeCalled = (shape: Shape): string =>
  Object.values(kinds).find(kind => kind.fits(shape))?.called ?? 'a value';

/** "a time or a number". */
export const kindsCalled = (names: readonly ShapeKind[]): string => names.map(name => kinds[name].called).join(' or ');

/** The values that a text can have, if they are known. */
export const valuesOf = (shape: Shape): readonly string[] | undefined =>
  typeof shape === 'object' && 'oneOf' in shape ? shape.oneOf : undefined;

/** True for the value of a choice under its own name. */
export const hasTitle = (shape: Shape): boolean => typeof shape === 'object' && 'titled' in shape;

/** The shape of a list's items. */
export const itemOf = (shape: Shape): Shape | undefined =>
  typeof shape === 'object' && 'list' in shape ? shape.list : undefined;

/** True for everything that has a size and items, also if the items have no shape. */
export const isList = (shape: Shape): boolean => itemOf(shape) !== undefined || shape === 'reminders';

export const fieldsOf = (shape: Shape): Fields | undefined =>
  typeof shape === 'object' && 'fields' in shape ? shape.fields : undefined;

function isPeople(shape: Shape): boolean {
  const fields = fieldsOf(itemOf(shape) ?? shape);
  return fields !== undefined && 'label' in fields && 'email' in fields;
}

function isSettings(shape: Shape): boolean {
  const fields = fieldsOf(itemOf(shape) ?? 'text');
  return fields !== undefined && Object.keys(fields).toSorted().join() === 'name,value';
}
