const longestSide = 1600;

/** Size that fits into a square of `longestSide` without enlarging. */
export function fitWithin(width: number, height: number, side = longestSide): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/**
 * Reduces a photo on the device, so that a village network carries 300 kB and not 8 MB. The browser turns it upright and the
 * new file has no metadata. `stamp` is written into its lower edge: when and for what it was taken. What is no image, or cannot be decoded here (HEIC in some browsers), goes as it is: the server decides.
 */
export async function reducePhoto(file: File, stamp: string[] = []): Promise<File> {
  if (!file.type.startsWith('image/')) return file;
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!bitmap) return file;
  const size = fitWithin(bitmap.width, bitmap.height);
  const canvas = Object.assign(document.createElement('canvas'), size);
  const pen = canvas.getContext('2d');
  pen?.drawImage(bitmap, 0, 0, size.width, size.height);
  if (pen) drawStamp(pen, stamp);
  bitmap.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  if (!blob || (blob.size >= file.size && stamp.length === 0)) return file;
  return new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' });
}

function drawStamp(pen: CanvasRenderingContext2D, lines: string[]): void {
  const { width, height } = pen.canvas;
  const letter = Math.max(14, Math.round(width / 40));
  pen.font = `${letter}px system-ui, "Noto Sans CJK SC", sans-serif`;
  pen.textBaseline = 'bottom';
  // A dark edge around light letters: readable on snow and at night.
  pen.lineWidth = letter / 5;
  pen.strokeStyle = 'rgb(0 0 0 / 75%)';
  pen.fillStyle = '#fff';
  for (const [i, line] of lines.entries()) {
    const bottom = height - letter * 0.6 - (lines.length - 1 - i) * letter * 1.35;
    pen.strokeText(line, letter * 0.6, bottom, width - letter * 1.2);
    pen.fillText(line, letter * 0.6, bottom, width - letter * 1.2);
  }
}
