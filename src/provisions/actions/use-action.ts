import { useTranslation } from 'react-i18next';

import type { Api } from '@/api/api';
import { useApi } from '@/api/api-context';
import { provisionQuery } from '@/api/queries/provisions';
import { queryKeys } from '@/api/query-keys';
import { useWrite } from '@/api/use-write';
import type { Write } from '@/api/write';
import { changeBetween, type Change } from '@/domain/provision/changed';
import type { Provision } from '@/domain/provision/provision';
import { useDescribeError, useLostWords } from '@/ui/notes/describe-error';
import { useToasts } from '@/ui/toast/toast-store';

/** Nothing was sent: OneForm could not be asked how the provision stands. */
class NotAsked extends Error {
  override readonly name = 'NotAsked';
}

/** Nothing was sent: it is not any more what the person in front of the dialog decided on. */
class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile';
  readonly change: Change;
  readonly before: Provision;
  readonly after: Provision;

  constructor(change: Change, before: Provision, after: Provision) {
    super(change.kind);
    this.change = change;
    this.before = before;
    this.after = after;
  }
}

/** Reads the provision, and rejects where it is not what was shown. */
async function assertUnchanged(api: Api, shown: Provision): Promise<void> {
  const options = { ...provisionQuery(api, shown.id), staleTime: 0, retry: false };
  const now = await api.client.query(options).catch((cause: unknown) => {
    throw new NotAsked('', { cause });
  });
  const change = changeBetween(shown, now);
  if (change !== null) throw new ChangedMeanwhile(change, shown, now);
}

interface Sent<Variables> {
  readonly variables: Variables;
  /** The provision as the user saw it when confirming. */
  readonly shown: Provision;
}

/** A write that is sent only after a look at the provision that it is for. */
const guarded = <Variables, Answer>(
  api: Api,
  write: Write<Variables, Answer>,
): Write<Sent<Variables>, Answer> => {
  const { onSuccess } = write;
  return {
    mutationKey: write.mutationKey,
    mutationFn: async ({ variables }) => write.mutationFn(variables),
    look: async ({ variables, shown }) => {
      await assertUnchanged(api, shown);
      return write.look(variables);
    },
    ...(write.looks === undefined ? {} : { looks: write.looks }),
    ...(onSuccess === undefined
      ? {}
      : {
          onSuccess: (answer, { variables }) => {
            onSuccess(answer, variables);
          },
        }),
    onSettled: async (answer, error, { variables }) => write.onSettled(answer, error, variables),
    ...(write.gcTime === undefined ? {} : { gcTime: write.gcTime }),
  };
};

/** OneForm took it, was asked again since, and shows nothing of it: it says yes to much that it does not do. */
function isUnseen({ client }: Api, before: Provision): boolean {
  const state = client.getQueryState<Provision>(queryKeys.provision(before.id));
  if (state?.data === undefined || state.isInvalidated || state.status === 'error') return false;
  return changeBetween(before, state.data) === null;
}

/** What a dialog has to know of its request while that is on its way, and afterwards. */
export interface SendingState {
  readonly running: boolean;
  /** What is said while OneForm is asked whether it was done; null otherwise. */
  readonly checking: string | null;
  /** Why it was refused, or not sent at all; null otherwise. */
  readonly failure: string | null;
}

interface SendOptions<Answer> {
  readonly onDone: (answer: Answer) => void;
  /** Said when OneForm has taken it, and was read again; where the answer says more than yes, the dialog tells itself. */
  readonly said?: string;
}

/**
 * A write of a dialog of a provision. Before anything is sent the provision is read again: where it has changed since the
 * dialog showed it, nothing is sent, and the next try is for what it is now.
 */
export function useAction<Variables, Answer>(write: Write<Variables, Answer>) {
  const { t } = useTranslation(['actions', 'states']);
  const describe = useDescribeError();
  const lostWords = useLostWords();
  const api = useApi();
  const toasts = useToasts();
  const sending = useWrite(guarded(api, write));
  const stateWord = ({ state, rawState }: Provision): string =>
    state === 'UNKNOWN' ? rawState : t(`states:${state}`);
  const words = (error: unknown): string => {
    if (error instanceof NotAsked) return `${t('notSent.unread')} ${describe(error.cause)}`;
    if (!(error instanceof ChangedMeanwhile)) return describe(error);
    const { change, before, after } = error;
    if (change.kind !== 'state') return t(`notSent.${change.kind}`);
    return t('notSent.state', { before: stateWord(before), after: stateWord(after) });
  };
  const state: SendingState = {
    running: sending.isPending,
    checking: lostWords(sending.lost),
    failure: sending.error === null ? null : words(sending.error),
  };
  /** @param shown the provision as the dialog shows it */
  const send = (shown: Provision, variables: Variables, options: SendOptions<Answer>) => {
    sending.mutate(
      { variables, shown },
      {
        onSuccess: (answer) => {
          const { said } = options;
          if (said !== undefined && isUnseen(api, shown)) {
            toasts.show('warning', t('unseen', { name: shown.name }));
          } else if (said !== undefined) {
            toasts.show('success', said);
          }
          options.onDone(answer);
        },
      },
    );
  };
  return { state, error: sending.error, answer: sending.data, send };
}
