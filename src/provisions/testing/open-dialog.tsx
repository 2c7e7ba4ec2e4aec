import { screen, within } from '@testing-library/react';
import { vi } from 'vitest';

import { NO_CONTEXT } from '@/domain/provision/actions';
import type { Provision } from '@/domain/provision/provision';
import { AnyActionDialog } from '@/provisions/actions/AnyActionDialog';
import type { ActionDialogKind, ChosenObject, OnAct } from '@/provisions/actions/dialog';
import { renderPage } from '@/forms/testing/render-page';
import { wireProvision } from '@/ui/testing/recorded';
import type { ApiRequest } from '@/api/transport/transport';

interface Opened {
  readonly kind: ActionDialogKind;
  readonly provision: Provision;
  readonly chosen?: ChosenObject;
  /** What the server says of the provision now. */
  readonly now?: () => unknown;
  readonly unmanaged?: () => unknown;
  /** What it answers to a write. */
  readonly write?: (request: ApiRequest) => unknown;
}

const OPERATIONS = [
  'scale',
  'add-ip',
  'remove-ip',
  'retry',
  'recover',
  'undeploy',
  'chmod',
  'chown',
  'chgrp',
] as const;

/** Opens the dialog of an action of a recorded provision, with a OneForm that takes everything. */
export async function openDialog(opened: Opened) {
  const { kind, provision, chosen, write = () => null } = opened;
  const onClose = vi.fn<() => void>();
  const onInstead = vi.fn<OnAct>();
  const root = `/provisions/${String(provision.id)}`;
  const recorded = () => wireProvision(provision.name, provision.rawState);
  const writes: ApiRequest[] = [];
  const take = (request: ApiRequest) => {
    writes.push(request);
    return write(request);
  };
  const page = await renderPage(
    '/',
    <AnyActionDialog
      kind={kind}
      provision={provision}
      context={NO_CONTEXT}
      chosen={chosen ?? null}
      onInstead={onInstead}
      onClose={onClose}
    />,
    '/',
    {
      [`GET ${root}`]: opened.now ?? recorded,
      [`GET ${root}/unmanaged`]: opened.unmanaged ?? (() => ({})),
      'GET /providers': () => [],
      [`PATCH ${root}`]: take,
      [`DELETE ${root}`]: take,
      ...Object.fromEntries(OPERATIONS.map((name) => [`POST ${root}/${name}`, take])),
    },
  );
  const dialog = await screen.findByRole('dialog');
  return {
    ...page,
    dialog,
    button: (name: string | RegExp) => within(dialog).getByRole('button', { name }),
    field: (name: string | RegExp) => within(dialog).getByLabelText(name),
    /** What was sent but GETs. */
    writes,
    onClose,
    onInstead,
  };
}
