import type { Sharp, SharpOptions } from 'sharp';
import { AppError } from '#server/errors/app-error.js';

/** A picture made by this server. */
export interface Picture {
  /** WebP. */
  readonly image: Buffer;
  readonly width: number;
  readonly height: number;
}

/** How each kind begins: what a file calls itself, or a browser calls it, says nothing. */
const signs: readonly (readonly [at: number, bytes: string])[][] = [
  [[0, '\x89PNG\r\n\x1a\n']],
  [[0, '\xff\xd8\xff']],
  [
    [0, 'RIFF'],
    [8, 'WEBP'],
  ],
];

/** A few hundred bytes can unfold into a picture that fills the memory. */
const mostPixels = 16_000_000;
const side = 512;

type Reader = (input: Buffer, options: SharpOptions) => Sharp;

/** Only who sends a picture loads the library, and of its readers all but three stay shut: SVG and its like can fetch and run. */
async function loadReader(): Promise<Reader> {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: ['VipsForeignLoadPngBuffer', 'VipsForeignLoadJpegBuffer', 'VipsForeignLoadWebpBuffer'],
  });
  sharp.cache(false);
  sharp.concurrency(1);
  return (input, options) => sharp(input, options);
}
let reader: Promise<Reader> | undefined;

const noPicture = () => new AppError('BAD_USER_INPUT', 'Send a picture: PNG, JPEG or WebP.');

function isKnown(file: Buffer): boolean {
  const text = file.subarray(0, 16).toString('latin1');
  return signs.some((sign) => sign.every(([at, bytes]) => text.startsWith(bytes, at)));
}

/**
 * Makes a picture anew, at most 512 pixels on each side: nothing of the file itself is kept, neither what it tells (place,
 * camera) nor what may be hidden in it.
 * @throws BAD_USER_INPUT for what is no PNG, JPEG or WebP, is broken, or has more than 16 million pixels.
 */
export async function reEncodeImage(file: Buffer): Promise<Picture> {
  if (!isKnown(file)) throw noPicture();
  const read = await (reader ??= loadReader());
  try {
    const { data, info } = await read(file, { limitInputPixels: mostPixels, failOn: 'error' })
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 90 })
      .toBuffer({ resolveWithObject: true });
    return { image: data, width: info.width, height: info.height };
  } catch {
    throw noPicture();
  }
}
