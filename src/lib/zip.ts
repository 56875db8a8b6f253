import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** One file of an archive: its name in ASCII and its contents in parts. */
export type ZipEntry = { name: string; parts: AsyncIterable<string> };

const utf8AndSizesBehind = 0x0808;
const deflated = 8;
const version = 20;
/** The first of January 1980, the earliest an archive can say: the same contents are the same bytes. */
const dosDate = 0x0021;
const mostBytes = 0xffff_ffff;

type Written = { name: Buffer; crc: number; packed: number; bare: number; offset: number };

/** An archive of files that are read one after the other, as parts of bytes; nothing of it is held but the list of names. */
export async function* zip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for await (const entry of entries) {
    const file: Written = { name: Buffer.from(entry.name), crc: 0, packed: 0, bare: 0, offset };
    const head = headOf(file);
    yield head;
    for await (const part of packed(entry.parts, file)) {
      file.packed += part.length;
      yield part;
    }
    const behind = Buffer.alloc(16);
    behind.writeUInt32LE(0x0807_4b50, 0);
    behind.writeUInt32LE(file.crc, 4);
    behind.writeUInt32LE(file.packed, 8);
    behind.writeUInt32LE(file.bare, 12);
    yield behind;
    offset += head.length + file.packed + behind.length;
    if (offset > mostBytes || file.bare > mostBytes)
      throw new Error('An archive holds at most 4 GB. Export one product at a time, or as JSON lines.');
    written.push(file);
  }
  const directory = Buffer.concat(written.map(directoryLine));
  yield directory;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(written.length, 8);
  end.writeUInt16LE(written.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  yield end;
}

function packed(parts: AsyncIterable<string>, file: Written): AsyncIterable<Buffer> {
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const part of parts) {
      const bytes = Buffer.from(part);
      file.crc = crc32(bytes, file.crc);
      file.bare += bytes.length;
      yield bytes;
    }
  }
  const source = Readable.from(counted());
  const pack = createDeflateRaw();
  source.on('error', (error) => pack.destroy(error));
  return source.pipe(pack);
}

function headOf({ name }: Written): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x0403_4b50, 0);
  head.writeUInt16LE(version, 4);
  head.writeUInt16LE(utf8AndSizesBehind, 6);
  head.writeUInt16LE(deflated, 8);
  head.writeUInt16LE(dosDate, 12);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

function directoryLine({ name, crc, packed: size, bare, offset }: Written): Buffer {
  const line = Buffer.alloc(46);
  line.writeUInt32LE(0x0201_4b50, 0);
  line.writeUInt16LE(version, 4);
  line.writeUInt16LE(version, 6);
  line.writeUInt16LE(utf8AndSizesBehind, 8);
  line.writeUInt16LE(deflated, 10);
  line.writeUInt16LE(dosDate, 14);
  line.writeUInt32LE(crc, 16);
  line.writeUInt32LE(size, 20);
  line.writeUInt32LE(bare, 24);
  line.writeUInt16LE(name.length, 28);
  line.writeUInt32LE(offset, 42);
  return Buffer.concat([line, name]);
}
