import { crc32, deflateSync } from 'node:zlib';

/** A PNG of a wall with a damp patch, so that evidence looks like something. */
export function photo(width = 640, height = 480): { name: string; mimeType: string; buffer: Buffer } {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const damp = Math.max(0, 1 - Math.hypot((x - width * 0.6) / (width * 0.3), (y - height * 0.45) / (height * 0.35)));
      const joint = y % 60 < 3 || (x + (Math.floor(y / 60) % 2) * 60) % 120 < 3;
      const light = (joint ? 150 : 205) - 90 * damp - (40 * y) / height;
      rows.set([light, light * 0.93, light * 0.82].map(Math.round), y * (1 + width * 3) + 1 + x * 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    return Buffer.concat([uint32(data.length, 'BE'), body, uint32(crc32(body), 'BE')]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const buffer = Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
  return { name: 'wall.png', mimeType: 'image/png', buffer };
}

/** A workbook of one sheet whose cells are all text, as boards export them. */
export function workbook(name: string, rows: string[][]): { name: string; mimeType: string; buffer: Buffer } {
  const cell = (text: string, r: number, c: number) => `<c r="${letter(c)}${r + 1}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`;
  const sheet = rows.map((row, r) => `<row r="${r + 1}">${row.map((text, c) => cell(text, r, c)).join('')}</row>`).join('');
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const spread = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const buffer = zip({
    '[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spread}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spread}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  });
  return { name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer };
}

/** The same as a text file, as other offices send them. */
export const csv = (name: string, rows: string[][]): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`\ufeff${rows.map((row) => row.map((text) => `"${text.replace(/"/g, '""')}"`).join(',')).join('\r\n')}\r\n`),
});

const letter = (column: number) => String.fromCharCode(65 + column);
const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function uint32(value: number, order: 'BE' | 'LE'): Buffer {
  const bytes = Buffer.alloc(4);
  bytes[order === 'BE' ? 'writeUInt32BE' : 'writeUInt32LE'](value >>> 0);
  return bytes;
}

/** Stored, not compressed: enough for a few rows. */
function zip(parts: Record<string, string>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const path = Buffer.from(name);
    const data = Buffer.from(text);
    // Version 2.0, no flags, stored, midnight of 1 January 1980; then checksum, both sizes, name length, no extra field.
    const common = Buffer.concat([Buffer.from([20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0]), uint32(crc32(data), 'LE'), uint32(data.length, 'LE'), uint32(data.length, 'LE'), Buffer.from([path.length, 0, 0, 0])]);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, data]);
    central.push(Buffer.from('PK\x01\x02\x14\x00'), common, Buffer.alloc(10), uint32(offset, 'LE'), path);
    local.push(entry);
    offset += entry.length;
  }
  const directory = Buffer.concat(central);
  const count = Object.keys(parts).length;
  const end = Buffer.concat([Buffer.from('PK\x05\x06\0\0\0\0'), Buffer.from([count, 0, count, 0]), uint32(directory.length, 'LE'), uint32(offset, 'LE'), Buffer.alloc(2)]);
  return Buffer.concat([...local, directory, end]);
}
