import { createRequire } from 'node:module';
import { memoize } from '../../time/index.ts';
import { indexedPng } from './indexed-png.ts';

const require = createRequire(import.meta.url);

/** The typeface of the pictures, condensed to fit titles into the columns of a week. */
const FONT = '@expo-google-fonts/roboto-condensed';
const FONT_FILES = ['400Regular/RobotoCondensed_400Regular.ttf', '700Bold/RobotoCondensed_700Bold.ttf'];
const FAMILY = 'Roboto Condensed';

/** What the typeface can write. Other scripts need a typeface of the system, which takes longer to find. */
const WRITTEN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;

const fontFile = memoize((file: string) => require.resolve(`${FONT}/${file}`));

/**
 * Draws an SVG document as a PNG, most of it outside the event loop.
 * @param width in pixels
 * @throws Error if the document is faulty
 */
export async function pngOf(svg: string, width: number): Promise<Buffer> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: width },
    font: {
      loadSystemFonts: !WRITTEN.test(svg),
      fontFiles: FONT_FILES.map(fontFile),
      defaultFontFamily: FAMILY,
      sansSerifFamily: FAMILY,
    },
  });
  return indexedPng({ width: image.width, height: image.height, rgba: image.pixels });
}
