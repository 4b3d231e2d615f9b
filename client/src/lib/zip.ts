const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (table[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

function record(size: number, fields: [offset: number, bytes: 2 | 4, value: number][]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(size));
  for (const [offset, bytes, value] of fields) bytes === 2 ? view.setUint16(offset, value, true) : view.setUint32(offset, value, true);
  return new Uint8Array(view.buffer);
}

/** A zip of stored files (photos are compressed already); names are UTF-8. */
export function zip(files: { name: string; bytes: Uint8Array<ArrayBuffer> }[]): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const path = new TextEncoder().encode(name);
    const utf8 = 0x0800;
    const shared = (at: number): [number, 2 | 4, number][] => [
      [at, 2, 20],
      [at + 2, 2, utf8],
      [at + 8, 2, 0x21], // 1 January 1980: when the files were made is in the list beside them
      [at + 10, 4, crc32(bytes)],
      [at + 14, 4, bytes.length],
      [at + 18, 4, bytes.length],
      [at + 22, 2, path.length],
    ];
    const local = record(30, [[0, 4, 0x04034b50], ...shared(4)]);
    directory.push(record(46, [[0, 4, 0x02014b50], [4, 2, 20], ...shared(6), [42, 4, offset]]), path);
    parts.push(local, path, bytes);
    offset += local.length + path.length + bytes.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = record(22, [
    [0, 4, 0x06054b50],
    [8, 2, files.length],
    [10, 2, files.length],
    [12, 4, size],
    [16, 4, offset],
  ]);
  return new Blob([...parts, ...directory, end], { type: 'application/zip' });
}
