import type { Sharp } from 'sharp';
import { Problem } from '#lib/problem';
import { makeTurns } from '#lib/turns';
import type { Redrawn } from './picture.ts';

/** Points of a picture, over all its frames; more would fill the memory before anything is seen. */
const mostPoints = 40_000_000;
/** The longest side that is kept. */
const longestSide = 2400;
const mostFrames = 200;
const longestSeconds = 20;

/** One at a time: a large picture takes some hundred megabytes while it is drawn. */
const turns = makeTurns(1);

type Format = 'png' | 'jpeg' | 'webp' | 'gif';

/** Reads a picture by its bytes, whatever its name says, and draws it anew: upright, not too large, without anything hidden in it. */
export async function redrawPicture(bytes: Buffer): Promise<Redrawn> {
  const format = formatOf(bytes);
  const done = await turns();
  try {
    return await redraw(bytes, format);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw refused('This picture is damaged and cannot be read. Save it again as PNG or JPEG and send that.');
  } finally {
    done();
  }
}

async function redraw(bytes: Buffer, format: Format): Promise<Redrawn> {
  // Loaded with the first picture: a server that is sent none holds nothing of it.
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  const moving = format === 'gif' || format === 'webp';
  const options = { failOn: 'error', limitInputPixels: mostPoints, sequentialRead: true, animated: moving } as const;
  const known = await sharp(bytes, options).metadata();
  const frames = known.pages ?? 1;
  const height = known.pageHeight ?? known.height;
  if (known.format !== format) throw refused('What this file holds is not what it says. Save it again as PNG or JPEG.');
  if (known.width * height * frames > mostPoints || frames > mostFrames)
    throw refused('This picture is too large to be drawn: 40 million points are the most. Make it smaller first.');
  const upright = sharp(bytes, options)
    .timeout({ seconds: longestSeconds })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
  const { data, info } = await written(upright, format).toBuffer({ resolveWithObject: true });
  return { type: `image/${format}`, width: info.width, height: info.pageHeight ?? info.height, bytes: data };
}

function written(picture: Sharp, format: Format): Sharp {
  switch (format) {
    case 'png':
      return picture.png({ compressionLevel: 8 });
    case 'jpeg':
      return picture.jpeg({ quality: 85 });
    case 'webp':
      return picture.webp({ quality: 85 });
    case 'gif':
      return picture.gif();
  }
}

/** What the first bytes say that it is. */
function formatOf(bytes: Buffer): Format {
  const starts = (...signs: number[]) => signs.every((sign, at) => bytes[at] === sign);
  if (bytes.length === 0) throw refused('The picture is empty.');
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (starts(0xff, 0xd8, 0xff)) return 'jpeg';
  const text = bytes.subarray(0, 1024).toString('latin1');
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'gif';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
  if (/<svg|<\?xml|<!doctype/i.test(text))
    throw refused('SVG is a program as much as a picture and is not taken. Save it as PNG and send that.');
  if (/^....ftyp(heic|heix|mif1|avif)/s.test(text))
    throw refused('HEIC and AVIF are not taken. Save it as JPEG or PNG and send that.');
  throw refused('This is no picture that is known here. PNG, JPEG, WebP and GIF are taken.');
}

function refused(message: string): Problem {
  return new Problem({ code: 'invalid', field: 'body', message });
}
