import type { ComponentType } from 'react';

import type { Form } from '@/domain/topology/layout';
import { BoxShape, FoldedShape, GridShape } from '@/topology/picture/shapes/boxes';
import {
  CardShape,
  CellShape,
  ChipShape,
  PlateShape,
  RailShape,
  TileShape,
} from '@/topology/picture/shapes/cards';
import type { ShapeProps } from '@/topology/picture/shapes/shape-props';

const SHAPES: Readonly<Record<Form, ComponentType<ShapeProps>>> = {
  box: BoxShape,
  folded: FoldedShape,
  grid: GridShape,
  plate: PlateShape,
  card: CardShape,
  host: CardShape,
  rail: RailShape,
  chip: ChipShape,
  tile: TileShape,
  cell: CellShape,
};

/** The shape of a node, by the form that the layout gave it. */
export function ShapeOf(props: ShapeProps) {
  const Shape = SHAPES[props.place.form];
  return <Shape {...props} />;
}
