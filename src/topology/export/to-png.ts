/** The longest side of the picture that browsers still make, in pixels. */
const LONGEST = 8_192;
/** Sharp on dense screens too. */
const DENSITY = 2;

/**
 * An SVG as a PNG.
 * @throws when the browser can't draw a picture of this size
 */
export async function toPng(
  svg: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Blob> {
  const density = Math.min(DENSITY, LONGEST / Math.max(width, height));
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(width * density);
    canvas.height = Math.ceil(height * density);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
    if (blob === null) throw new Error('The browser made no picture');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
