import { CopyText } from '@/ui/CopyText';

interface ObjectIdProps {
  readonly id: number | string | null;
  /** What stands for an id that is not there. */
  readonly absent: string;
}

/** An id to copy, or the word for its absence. */
export function ObjectId({ id, absent }: ObjectIdProps) {
  return id === null ? absent : <CopyText text={String(id)} />;
}
