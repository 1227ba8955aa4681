/**
 * The colours of a picture. Blue for busy and vermilion for overlaps are told apart with every kind of colour blindness
 * (after Okabe and Ito); outlines, dashes and signs say the same without colour.
 */
type Palette = Readonly<
  Record<
    | 'page'
    | 'line'
    | 'off'
    | 'gap'
    | 'text'
    | 'faint'
    | 'busy'
    | 'busyText'
    | 'uncertain'
    | 'edge'
    | 'uncertainText'
    | 'others'
    | 'othersText'
    | 'clash'
    | 'offer'
    | 'offerText',
    string
  >
>;

export const LIGHT: Palette = {
  page: '#ffffff',
  line: '#d0d7de',
  off: '#f0f2f4',
  gap: '#e3f3e8',
  text: '#1f2328',
  faint: '#59636e',
  busy: '#0b5ba8',
  busyText: '#ffffff',
  uncertain: '#d7e8fa',
  edge: '#0b5ba8',
  uncertainText: '#0a3f75',
  others: '#7d8893',
  othersText: '#ffffff',
  clash: '#d55e00',
  offer: '#ffffff',
  offerText: '#0f5f2e',
};

export const DARK: Palette = {
  page: '#1b1f24',
  line: '#3d444d',
  off: '#23282f',
  gap: '#16341f',
  text: '#f0f3f6',
  faint: '#b1bac4',
  busy: '#2a78c8',
  busyText: '#ffffff',
  uncertain: '#152c45',
  edge: '#6cb0f5',
  uncertainText: '#bfe0ff',
  others: '#6e7681',
  othersText: '#ffffff',
  clash: '#ff9345',
  offer: '#0f2417',
  offerText: '#8ee6a8',
};

/** Fonts that are narrow first, as the texts are fitted to them. */
const FONTS = `'Roboto Condensed','Arial Narrow','Liberation Sans Narrow',Arial,sans-serif`;

export const styleOf = (of: Palette): string =>
  [
    `text{font-family:${FONTS};font-size:10px;fill:${of.text}}`,
    `.page{fill:${of.page}}`,
    `.off{fill:${of.off}}`,
    `.gap{fill:${of.gap}}`,
    `.line{stroke:${of.line};stroke-width:.6;fill:none}`,
    `.hour{fill:${of.faint};font-size:9px;text-anchor:end}`,
    `.day{font-weight:700;text-anchor:middle}`,
    `.busy,.others{stroke:${of.page};stroke-width:.8}`,
    `.busy{fill:${of.busy}}`,
    `.busy-text{fill:${of.busyText}}`,
    `.uncertain{fill:${of.uncertain};stroke:${of.edge};stroke-dasharray:3 2}`,
    `.uncertain-text{fill:${of.uncertainText}}`,
    `.free{fill:${of.page};stroke:${of.faint};stroke-width:.8}`,
    `.free-text{fill:${of.faint}}`,
    `.others{fill:${of.others}}`,
    `.others-text{fill:${of.othersText}}`,
    `.clash{stroke:${of.clash};stroke-width:2.2}`,
    `.sign{fill:${of.clash};stroke:${of.busyText};stroke-width:.6}`,
    `.sign-mark{stroke:${of.busyText};stroke-width:1.1;fill:none}`,
    `.offer{fill:${of.offer};stroke:${of.offerText};stroke-width:1.8}`,
    `.offer-text{fill:${of.offerText};font-weight:700;text-anchor:middle;font-size:12px}`,
  ].join('');
