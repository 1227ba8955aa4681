/** How the chat page shows cards, in the colours of page.css. The tool that draws pictures of cards uses it too. */
const colour = name => ({ default: `var(--${name})`, subtle: `var(--${name})` });
const foregroundColors = {
  default: { default: 'var(--ink)', subtle: 'var(--soft)' },
  dark: colour('ink'),
  light: colour('soft'),
  accent: colour('accent'),
  good: colour('good'),
  warning: colour('warning'),
  attention: colour('attention'),
};

/** One that is given replaces Web Chat's own, which is for light pages only. */
globalThis.cardHost = {
  fontFamily: 'system-ui, sans-serif',
  supportsInteractivity: true,
  containerStyles: {
    default: { foregroundColors },
    ...Object.fromEntries(
      ['emphasis', 'accent', 'good', 'warning', 'attention'].map(name => [
        name,
        { backgroundColor: 'var(--ground)', foregroundColors },
      ]),
    ),
  },
  actions: { actionAlignment: 'stretch', actionsOrientation: 'vertical', buttonSpacing: 8, maxActions: 20 },
  factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 8 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  textBlock: { headingLevel: 2 },
};
