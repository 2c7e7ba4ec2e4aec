import { expect, test } from 'vitest';

import { provisionId } from '@/domain/ids';
import { changesBetween } from '@/domain/provision/change-notice';
import type { Liveness } from '@/domain/provision/liveness';
import type { KnownState } from '@/domain/provision/state';

const seen = (state: KnownState, liveness: Liveness = 'alive', id = 7) => ({
  id: provisionId(id),
  name: 'edge',
  state,
  liveness,
  watchedFor: 600,
});

test.each([
  ['it runs', seen('CONFIGURING_PROVISION'), seen('RUNNING'), 'finished'],
  ['hosts were removed', seen('DEPROVISIONING'), seen('RUNNING'), 'finished'],
  ['a stage failed', seen('APPLYING'), seen('APPLYING_FAILURE'), 'failed'],
  ['another stage failed', seen('INIT_FAILURE'), seen('PLANNING_FAILURE'), 'failed'],
  ['it is frozen', seen('APPLYING'), seen('APPLYING', 'frozen'), 'stuck'],
  ['it is done', seen('DEPROVISIONING'), seen('DONE'), 'removed'],
  ['it left the list on its way out', seen('DEPROVISIONING'), undefined, 'removed'],
  ['the next stage is no news', seen('INIT'), seen('PLANNING'), undefined],
  ['quiet is no news', seen('INIT'), seen('INIT', 'quiet'), undefined],
  ['frozen still', seen('INIT', 'frozen'), seen('INIT', 'lost_write'), undefined],
  ['it left the list while it ran', seen('RUNNING'), undefined, undefined],
  ['it begins', seen('RUNNING'), seen('DEPROVISIONING_ONE'), undefined],
] as const)('%s', (_, before, after, kind) => {
  const changes = changesBetween([before], after === undefined ? [] : [after]);
  expect(changes.map((change) => change.kind)).toEqual(kind === undefined ? [] : [kind]);
});

test('what turns out to have been frozen when the page was opened is no news', () => {
  const found = { ...seen('APPLYING', 'frozen'), watchedFor: 60 };
  expect(changesBetween([seen('APPLYING')], [found])).toEqual([]);
});

test('what is seen for the first time tells nothing', () => {
  expect(changesBetween([], [seen('APPLYING_FAILURE')])).toEqual([]);
});
