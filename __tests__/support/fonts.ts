/** The Latin font that pages are set in, narrowed to the weights we use, and the one it was made from. */
import path from 'node:path';

export const NARROW_FONT = path.join(
  process.cwd(),
  'components/styles/fonts/atkinson-hyperlegible-next-latin.woff2',
);

export const WHOLE_FONT =
  require.resolve('@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2');
