import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { ErrorMessage } from '@/ui/notes/ErrorMessage';
import { Message } from '@/ui/Message';
import { Panel } from '@/ui/Panel';
import { TableSkeleton } from '@/ui/TableSkeleton';

interface Words {
  readonly title: string;
  readonly body: string;
  readonly action?: ReactNode;
}

interface ListPanelProps {
  readonly query: UseQueryResult;
  /** True when the server has none. */
  readonly isEmpty: boolean;
  readonly empty: Words;
  /** What to say when the search leaves none; null when it leaves some. */
  readonly noMatch: Words | null;
  readonly children: ReactNode;
}

/** The panel of a list: waiting, failed, empty, nothing found, or the list itself. */
export function ListPanel({ query, isEmpty, empty, noMatch, children }: ListPanelProps) {
  return <Panel padding="flush">{content()}</Panel>;

  function content(): ReactNode {
    if (query.data === undefined) {
      return query.isError ? (
        <ErrorMessage
          error={query.error}
          onRetry={() => void query.refetch()}
          retrying={query.isFetching}
        />
      ) : (
        <TableSkeleton />
      );
    }
    const words = isEmpty ? empty : noMatch;
    if (words === null) return children;
    return (
      <Message title={words.title} action={words.action}>
        {words.body}
      </Message>
    );
  }
}
