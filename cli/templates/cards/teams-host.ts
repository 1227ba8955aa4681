type Colours = Readonly<
  Record<'ground' | 'emphasis' | 'text' | 'soft' | 'accent' | 'good' | 'warning' | 'attention', string>
>;

/**
 * The colours of cards in Microsoft Teams, as #AARRGGBB.
 * @see https://github.com/microsoft/AdaptiveCards/tree/main/samples/HostConfig
 */
export const TEAMS_COLOURS = {
  light: {
    ...{ ground: '#ffffffff', emphasis: '#fff9f8f7', text: '#ff252424', soft: '#bf252424', accent: '#ff6264a7' },
    ...{ good: '#ff92c353', warning: '#fff8d22a', attention: '#ffc4314b' },
  },
  dark: {
    ...{ ground: '#ff2d2c2c', emphasis: '#ff292828', text: '#ffffffff', soft: '#bfffffff', accent: '#ffa6a7dc' },
    ...{ good: '#ff92c353', warning: '#fff8d22a', attention: '#ffd74654' },
  },
} as const satisfies Record<string, Colours>;

const FONT_SIZES = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };
const SPACING = { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 };
const CONTAINERS = ['emphasis', 'accent', 'good', 'warning', 'attention'];

/** How Teams shows cards: the host config of Adaptive Cards. */
export function teamsHost({ ground, emphasis, text, soft, ...colours }: Colours): object {
  const foregroundColors = {
    ...Object.fromEntries(Object.entries(colours).map(([name, colour]) => [name, { default: colour, subtle: colour }])),
    ...Object.fromEntries(['default', 'dark', 'light'].map(name => [name, { default: text, subtle: soft }])),
  };
  const container = (backgroundColor: string): object => ({ backgroundColor, foregroundColors });
  return {
    supportsInteractivity: true,
    fontFamily: "'Segoe UI', system-ui, sans-serif",
    fontSizes: FONT_SIZES,
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    spacing: SPACING,
    separator: { lineThickness: 1, lineColor: '#eeeeee' },
    containerStyles: {
      default: container(ground),
      ...Object.fromEntries(CONTAINERS.map(name => [name, container(emphasis)])),
    },
    actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
    factSet: { title: { weight: 'bolder', wrap: true }, value: { wrap: true }, spacing: 16 },
  };
}
