import { ROOT, type Graph } from '@/domain/topology/model';

/** One line of the tree table. */
export interface TreeRow {
  readonly id: string;
  /** From 1. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  /** Null for what holds nothing. */
  readonly open: boolean | null;
}

/** The lines that show while some nodes are open, in reading order. */
export function treeRows(graph: Graph, isOpen: (id: string) => boolean): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const visit = (parent: string, level: number): void => {
    const ids = graph.children.get(parent) ?? [];
    for (const [index, id] of ids.entries()) {
      const open = graph.children.has(id) ? isOpen(id) : null;
      rows.push({ id, level, position: index + 1, siblings: ids.length, open });
      if (open === true) visit(id, level + 1);
    }
  };
  visit(ROOT, 1);
  return rows;
}
