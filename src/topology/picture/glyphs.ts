import type { Rect } from '@/domain/topology/geometry';
import type { NodeKind } from '@/domain/topology/model';

const short = (value: number): string => String(Math.round(value * 10) / 10);

function square({ x, y, width, height }: Rect): string {
  return `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;
}

function circle({ x, y, width, height }: Rect): string {
  const [rx, ry] = [width / 2, height / 2];
  const half = (way: number) => `a${short(rx)} ${short(ry)} 0 1 0 ${short(way)} 0`;
  return `M${short(x)} ${short(y + ry)}${half(width)}${half(-width)}z`;
}

function diamond({ x, y, width, height }: Rect): string {
  const [w, h] = [width / 2, height / 2];
  return `M${short(x + w)} ${short(y)}l${short(w)} ${short(h)}l${short(-w)} ${short(h)}l${short(-w)} ${short(-h)}z`;
}

function triangle({ x, y, width, height }: Rect): string {
  return `M${short(x + width / 2)} ${short(y)}l${short(width / 2)} ${short(height)}h${short(-width)}z`;
}

const SHAPES: Readonly<Partial<Record<NodeKind, (rect: Rect) => string>>> = {
  vm: circle,
  image: diamond,
  guest: triangle,
};

/** The outline of a node that has no words: its shape says what it is, where its colour says how it is. */
export const glyphPath = (kind: NodeKind, rect: Rect): string => (SHAPES[kind] ?? square)(rect);
