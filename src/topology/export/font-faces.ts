/** The family that the map is measured by, as the style sheets name it. */
const FAMILY = 'Inter Variable';

interface Face {
  readonly address: string;
  /** `U+0000-00FF, U+0131`; '' for all characters. */
  readonly range: string;
  readonly weight: string;
}

/** The faces of the family among the page's own style sheets; those of others can't be read. */
function facesOf(): readonly Face[] {
  return [...document.styleSheets].flatMap((sheet) => {
    let rules: readonly CSSRule[];
    try {
      rules = [...sheet.cssRules];
    } catch {
      return [];
    }
    return rules.flatMap((rule): Face[] => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const { style } = rule;
      if (!style.getPropertyValue('font-family').includes(FAMILY)) return [];
      const [, address] = /url\(["']?([^"')]+)["']?\)/.exec(style.getPropertyValue('src')) ?? [];
      if (address === undefined) return [];
      return [
        {
          address: new URL(address, sheet.href ?? document.baseURI).href,
          range: style.getPropertyValue('unicode-range'),
          weight: style.getPropertyValue('font-weight'),
        },
      ];
    });
  });
}

/** Whether a face draws any of these characters. */
export function draws(range: string, codes: ReadonlySet<number>): boolean {
  if (range === '') return true;
  return range.split(',').some((part) => {
    const [, from = '', to = from] = /U\+([\dA-F]+)(?:-([\dA-F]+))?/i.exec(part) ?? [];
    const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    for (const code of codes) if (code >= first && code <= last) return true;
    return false;
  });
}

async function dataAddress(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The font answers ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCodePoint(byte);
  return `data:font/woff2;base64,${btoa(binary)}`;
}

/**
 * The font inside a picture, with the faces that its text needs: it looks the same where the font is not installed.
 * What can't be read is left out, and the next family of the list is used.
 */
export async function fontFaces(text: string): Promise<string> {
  const codes = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));
  const faces = await Promise.all(
    facesOf()
      .filter(({ range }) => draws(range, codes))
      .map(async ({ address, weight }) => {
        const data = await dataAddress(address).catch(() => null);
        return data === null
          ? ''
          : `@font-face{font-family:"${FAMILY}";font-weight:${weight || '100 900'};src:url(${data}) format("woff2")}`;
      }),
  );
  return faces.join('');
}
