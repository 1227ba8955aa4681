/**
 * Adaptive Cards 1.5: the elements and their properties.
 * @see https://adaptivecards.io/explorer/
 */

/** What a property holds: a plain value, one of several words, or elements of a group. */
export type CardProperty =
  | 'text'
  | 'number'
  | 'boolean'
  | 'any'
  | { words: readonly string[] }
  | { of: CardGroup; many?: true; orText?: true };

export type CardElement = { needs?: readonly string[]; has: Readonly<Record<string, CardProperty>> };

const words = (list: string): CardProperty => ({ words: list.split(' ') });
const one = (of: CardGroup): CardProperty => ({ of });
const many = (of: CardGroup): CardProperty => ({ of, many: true });

const text = 'text';
const flag = 'boolean';
const color = words('default dark light accent good warning attention');
const size = words('default small medium large extraLarge');
const weight = words('default lighter bolder');
const fontType = words('default monospace');
const style = words('default emphasis good attention warning accent');
const horizontal = words('left center right');
const vertical = words('top center bottom');
const imageSize = words('auto stretch small medium large');
const background: CardProperty = { of: 'background', orText: true };

const item = { id: text, isVisible: flag, requires: 'any' } as const;
const block = {
  ...item,
  fallback: 'any',
  separator: flag,
  spacing: words('default none small medium large extraLarge padding'),
} as const;
const element = { ...block, height: words('auto stretch') } as const;
const input = { ...element, errorMessage: text, isRequired: flag, label: text } as const;
const action = {
  title: text,
  iconUrl: text,
  id: text,
  style: words('default positive destructive'),
  fallback: 'any',
  tooltip: text,
  isEnabled: flag,
  mode: words('primary secondary'),
  requires: 'any',
} as const;
const box = {
  selectAction: one('select'),
  style,
  verticalContentAlignment: vertical,
  bleed: flag,
  backgroundImage: background,
  minHeight: text,
  rtl: flag,
} as const;
const cells = { horizontalCellContentAlignment: horizontal, verticalCellContentAlignment: vertical } as const;
const submit = { ...action, data: 'any', associatedInputs: words('auto none') } as const;

const shown: Readonly<Record<string, CardElement>> = {
  ActionSet: { needs: ['actions'], has: { ...element, actions: many('action') } },
  ColumnSet: {
    has: {
      ...element,
      columns: many('Column'),
      selectAction: one('select'),
      style,
      bleed: flag,
      minHeight: text,
      horizontalAlignment: horizontal,
    },
  },
  Container: { needs: ['items'], has: { ...element, ...box, items: many('element') } },
  FactSet: { needs: ['facts'], has: { ...element, facts: many('Fact') } },
  Image: {
    needs: ['url'],
    has: {
      ...block,
      url: text,
      altText: text,
      backgroundColor: text,
      height: text,
      horizontalAlignment: horizontal,
      selectAction: one('select'),
      size: imageSize,
      style: words('default person'),
      width: text,
    },
  },
  ImageSet: { needs: ['images'], has: { ...element, images: many('Image'), imageSize } },
  Media: { needs: ['sources'], has: { ...element, sources: many('MediaSource'), poster: text, altText: text } },
  RichTextBlock: {
    needs: ['inlines'],
    has: { ...element, inlines: { of: 'TextRun', many: true, orText: true }, horizontalAlignment: horizontal },
  },
  Table: {
    has: {
      ...element,
      ...cells,
      columns: many('TableColumnDefinition'),
      rows: many('TableRow'),
      firstRowAsHeader: flag,
      showGridLines: flag,
      gridStyle: style,
    },
  },
  TextBlock: {
    needs: ['text'],
    has: {
      ...element,
      text,
      color,
      fontType,
      horizontalAlignment: horizontal,
      isSubtle: flag,
      maxLines: 'number',
      size,
      weight,
      wrap: flag,
      style: words('default heading'),
    },
  },
  'Input.ChoiceSet': {
    needs: ['id'],
    has: {
      ...input,
      choices: many('Input.Choice'),
      isMultiSelect: flag,
      style: words('compact expanded'),
      value: text,
      placeholder: text,
      wrap: flag,
    },
  },
  'Input.Date': { needs: ['id'], has: { ...input, max: text, min: text, placeholder: text, value: text } },
  'Input.Number': { needs: ['id'], has: { ...input, max: 'number', min: 'number', placeholder: text, value: 'any' } },
  'Input.Text': {
    needs: ['id'],
    has: {
      ...input,
      isMultiline: flag,
      maxLength: 'number',
      placeholder: text,
      regex: text,
      style: words('text tel url email password'),
      inlineAction: one('select'),
      value: text,
    },
  },
  'Input.Time': { needs: ['id'], has: { ...input, max: text, min: text, placeholder: text, value: text } },
  'Input.Toggle': {
    needs: ['id', 'title'],
    has: { ...input, title: text, value: text, valueOff: text, valueOn: text, wrap: flag },
  },
};

const clicked: Readonly<Record<string, CardElement>> = {
  'Action.Execute': { has: { ...submit, verb: text } },
  'Action.OpenUrl': { needs: ['url'], has: { ...action, url: text } },
  'Action.Submit': { has: submit },
  'Action.ToggleVisibility': {
    needs: ['targetElements'],
    has: { ...action, targetElements: { of: 'TargetElement', many: true, orText: true } },
  },
};

/** Elements by group. In a group of several, `type` says which one is meant. */
export const cardGroups = {
  AdaptiveCard: {
    AdaptiveCard: {
      has: {
        $schema: text,
        version: text,
        refresh: 'any',
        authentication: 'any',
        body: many('element'),
        actions: many('action'),
        selectAction: one('select'),
        fallbackText: text,
        backgroundImage: background,
        minHeight: text,
        rtl: flag,
        speak: text,
        lang: text,
        verticalContentAlignment: vertical,
      },
    },
  },
  element: shown,
  action: { ...clicked, 'Action.ShowCard': { has: { ...action, card: one('AdaptiveCard') } } },
  select: clicked,
  background: {
    BackgroundImage: {
      needs: ['url'],
      has: {
        url: text,
        fillMode: words('cover repeatHorizontally repeatVertically repeat'),
        horizontalAlignment: horizontal,
        verticalAlignment: vertical,
      },
    },
  },
  Column: { Column: { has: { ...block, ...box, items: many('element'), width: 'any' } } },
  Fact: { Fact: { needs: ['title', 'value'], has: { title: text, value: text } } },
  Image: { Image: shown['Image'] as CardElement },
  'Input.Choice': { 'Input.Choice': { needs: ['title', 'value'], has: { title: text, value: text } } },
  MediaSource: { MediaSource: { needs: ['mimeType', 'url'], has: { mimeType: text, url: text } } },
  TableCell: { TableCell: { needs: ['items'], has: { ...box, items: many('element') } } },
  TableColumnDefinition: { TableColumnDefinition: { has: { ...cells, width: 'any' } } },
  TableRow: { TableRow: { has: { ...cells, cells: many('TableCell'), style } } },
  TargetElement: { TargetElement: { needs: ['elementId'], has: { elementId: text, isVisible: flag } } },
  TextRun: {
    TextRun: {
      needs: ['text'],
      has: {
        text,
        color,
        fontType,
        highlight: flag,
        isSubtle: flag,
        italic: flag,
        selectAction: one('select'),
        size,
        strikethrough: flag,
        underline: flag,
        weight,
      },
    },
  },
} satisfies Record<CardGroup, Readonly<Record<string, CardElement>>>;

export type CardGroup =
  | 'AdaptiveCard'
  | 'element'
  | 'action'
  | 'select'
  | 'background'
  | 'Column'
  | 'Fact'
  | 'Image'
  | 'Input.Choice'
  | 'MediaSource'
  | 'TableCell'
  | 'TableColumnDefinition'
  | 'TableRow'
  | 'TargetElement'
  | 'TextRun';
