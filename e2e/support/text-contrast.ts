import type { Locator } from '@playwright/test';

/** A text of a picture, with its contrast against what is painted behind it. */
interface TextContrast {
  readonly text: string;
  readonly ratio: number;
}

/** Every text of the SVGs inside, by computed colours: fill, opacity of all around it, and the shapes below. */
export async function textContrasts(root: Locator): Promise<readonly TextContrast[]> {
  return root.evaluate((element) => {
    type Rgba = readonly [number, number, number, number];
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const rgba = (color: string): Rgba => {
      if (canvas === null || color === 'none') return [0, 0, 0, 0];
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return [r, g, b, a / 255];
    };
    const over = ([r, g, b, a]: Rgba, [x, y, z]: Rgba): Rgba => [
      r * a + x * (1 - a),
      g * a + y * (1 - a),
      b * a + z * (1 - a),
      1,
    ];
    const luminance = ([r, g, b]: Rgba): number => {
      const [x = 0, y = 0, z = 0] = [r, g, b].map((each) => {
        const part = each / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const contrast = (one: Rgba, other: Rgba): number => {
      const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
      return (high + 0.05) / (low + 0.05);
    };
    /** What an SVG's element is filled with, as pale as all around it makes it. */
    const paint = (shape: Element): Rgba => {
      const style = getComputedStyle(shape);
      const [r, g, b, a] = rgba(style.fill);
      let alpha = a * Number(style.fillOpacity);
      for (let each: Element | null = shape; each !== null; each = each.parentElement)
        alpha *= Number(getComputedStyle(each).opacity);
      return [r, g, b, alpha];
    };
    const page = (around: Element): Rgba => {
      for (let each: Element | null = around; each !== null; each = each.parentElement) {
        const color = rgba(getComputedStyle(each).backgroundColor);
        if (color[3] > 0.99) return color;
      }
      return rgba('#fff');
    };
    const covers = (shape: SVGGeometryElement, x: number, y: number): boolean => {
      const inverse = shape.getScreenCTM()?.inverse();
      return (
        inverse !== undefined && shape.isPointInFill(new DOMPoint(x, y).matrixTransform(inverse))
      );
    };

    const svgs = [...(element.matches('svg') ? [element] : element.querySelectorAll('svg'))];
    return svgs.flatMap((svg) => {
      const shapes = [...svg.querySelectorAll('rect, path, circle, polygon, ellipse')].filter(
        (shape): shape is SVGGeometryElement =>
          shape instanceof SVGGeometryElement && shape.closest('defs') === null,
      );
      const texts = [...svg.querySelectorAll('text, tspan')].filter(
        (each) => each.childElementCount === 0 && each.textContent.trim() !== '',
      );
      return texts
        .filter((each) => each.checkVisibility({ visibilityProperty: true }))
        .map((each) => {
          const box = each.getBoundingClientRect();
          const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
          const ground = shapes
            .filter(
              (shape) =>
                (shape.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
                covers(shape, x, y),
            )
            .reduce<Rgba>((below, shape) => over(paint(shape), below), page(svg));
          return {
            text: each.textContent.trim(),
            ratio: contrast(over(paint(each), ground), ground),
          };
        });
    });
  });
}
