import { expect, type Browser, type Page } from '@playwright/test';

/** A picture on a sheet, with its name. */
export interface Picture {
  readonly name: string;
  readonly png: Buffer;
}

/** How pictures are laid out on a sheet, in CSS pixels. */
export interface SheetFormat {
  readonly columns: number;
  /** Of one picture on the sheet. */
  readonly width: number;
}

/**
 * Opens a sheet with pictures in rows, each under its name: few files, which people look at.
 *
 * @returns its page, to be compared as a whole and closed
 */
export async function openSheet(
  browser: Browser,
  pictures: readonly Picture[],
  { columns, width }: SheetFormat,
): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: columns * (width + 16), height: 800 },
    deviceScaleFactor: 1,
  });
  const figures = pictures.map(
    ({ name, png }) =>
      `<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${png.toString('base64')}"></figure>`,
  );
  await page.setContent(`<!doctype html><style>
    body { margin: 0; display: grid; grid-template-columns: repeat(${String(columns)}, ${String(width + 16)}px);
      background: #808080; font: 12px monospace; }
    figure { margin: 4px 8px; } img { width: ${String(width)}px; display: block; }
  </style>${figures.join('')}`);
  await expect
    .poll(async () =>
      page.evaluate(() =>
        [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
      ),
    )
    .toBe(true);
  return page;
}
