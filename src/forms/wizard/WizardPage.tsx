import Box from '@mui/material/Box';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { DraftList } from '@/forms/drafts/DraftList';
import type { DraftKind } from '@/forms/drafts/model/draft-file';
import { WizardSkeleton } from '@/forms/wizard/WizardSkeleton';
import { Page } from '@/ui/frame/Page';
import { ErrorMessage } from '@/ui/notes/ErrorMessage';
import { ReadOnlyNote } from '@/ui/notes/ReadOnlyNote';

interface WizardPageProps {
  readonly title: string;
  readonly crumb: { readonly label: string; readonly href: string };
  readonly kind: DraftKind;
  readonly draftId: string;
  /** Whether other drafts are offered: where nothing is chosen yet. */
  readonly first: boolean;
  /** What the wizard needs to know before it begins. */
  readonly queries: readonly Pick<UseQueryResult, 'error' | 'isFetching' | 'refetch'>[];
  /** The wizard; null while what it needs to know is on its way. */
  readonly children: ReactNode;
}

/** The page around a wizard that makes something. */
export function WizardPage(props: WizardPageProps) {
  const { queries, children } = props;
  const error = queries.find((query) => query.error !== null)?.error ?? null;
  return (
    <Page title={props.title} crumbs={[props.crumb]} width="narrow">
      <ReadOnlyNote />
      {children === null ? (
        error === null ? (
          <WizardSkeleton />
        ) : (
          <ErrorMessage
            error={error}
            retrying={queries.some(({ isFetching }) => isFetching)}
            onRetry={() => {
              for (const query of queries) void query.refetch();
            }}
          />
        )
      ) : (
        <>
          {props.first ? (
            <Box sx={{ mb: 6 }}>
              <DraftList kind={props.kind} open={props.draftId} importsAlone />
            </Box>
          ) : null}
          {children}
        </>
      )}
    </Page>
  );
}
