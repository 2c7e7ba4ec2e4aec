import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { deploymentId, driverId, providerId } from '@/domain/ids';
import { readDraftFile, writeDraftFile, type AnyDraft } from '@/forms/drafts/model/draft-file';

const PROVISION: AnyDraft = {
  kind: 'provision',
  draft: {
    provider: providerId(3),
    deployments: { [driverId('aws')]: deploymentId('ssh_cluster') },
    name: 'edge',
    description: '',
    values: {
      [driverId('aws')]: {
        oneform_hosts: '2',
        oneform_tags: [{ key: 'team', value: 'edge' }],
        list: ['a'],
        flag: null,
      },
    },
    left: ['provider'],
    lostSecrets: ['token'],
    shown: ['license'],
  },
};

const PROVIDER: AnyDraft = {
  kind: 'provider',
  draft: {
    driver: driverId('aws'),
    name: 'mine',
    description: 'd',
    values: {},
    left: [],
    lostSecrets: ['secret_key'],
    shown: ['license'],
  },
};

describe('a file', () => {
  test.each([PROVISION, PROVIDER])('of a draft gives it back', (given) => {
    expect(readDraftFile(writeDraftFile(given))).toEqual({
      ok: true,
      file: { ...given, draft: { ...given.draft, left: [] } },
    });
  });

  const changed = (change: object) =>
    JSON.stringify({ ...JSON.parse(writeDraftFile(PROVISION)), ...change });

  test.each([
    ['', 'not_a_draft'],
    ['{', 'not_a_draft'],
    ['[]', 'not_a_draft'],
    ['null', 'not_a_draft'],
    ['{"name":"x"}', 'not_a_draft'],
    [changed({ format: 'other' }), 'not_a_draft'],
    [changed({ version: 2 }), 'newer'],
    [changed({ kind: 'cluster' }), 'damaged'],
    [changed({ draft: null }), 'damaged'],
    [changed({ kind: 'provider' }), 'damaged'],
    [changed({ draft: { ...PROVISION.draft, values: { aws: { a: { nested: 1 } } } } }), 'damaged'],
    [changed({ draft: { ...PROVISION.draft, provider: '3' } }), 'damaged'],
  ])('%s is refused: %s', (text, problem) => {
    expect(readDraftFile(text)).toEqual({ ok: false, problem });
  });

  test('brings nothing along that a draft does not have', () => {
    const extra = changed({ draft: { ...PROVISION.draft, extra: 'x' }, more: 1 });
    const reading = readDraftFile(extra);
    expect(JSON.stringify(reading)).not.toMatch(/extra|more/u);
    expect(reading.ok).toBe(true);
  });

  test('of any kind is read without an exception, and changes no prototype', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(() => readDraftFile(text)).not.toThrow();
      }),
    );
    const evil = writeDraftFile(PROVISION).replace(
      '"aws": {',
      '"__proto__": {"polluted": "yes"}, "aws": {',
    );
    readDraftFile(evil);
    expect('polluted' in {}).toBe(false);
  });
});
