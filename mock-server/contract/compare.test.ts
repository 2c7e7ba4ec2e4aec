import { describe, expect, it } from 'vitest';

import { differences } from './compare';
import { normalise, optionsFor } from './normalise';
import { missingLooks } from './series';

const options = optionsFor('04-provisions/017-get-running', new Set(['A cloud']));

describe('differences', () => {
  it('names the path of each value that differs', () => {
    expect(differences({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] })).toEqual([
      'body.a[1].b: 2 but 3',
    ]);
  });

  it('sees a key that only one side has, null included', () => {
    expect(differences({ a: null }, {})).toEqual(['body.a: only on one side']);
  });

  it('sees a list that is longer', () => {
    expect(differences([1], [1, 2])).toEqual(['body: [1] but [1,2]']);
  });
});

describe('normalise', () => {
  it('takes the words of drivers out and leaves names, types and states in', () => {
    const input = { name: 'region', description: 'Where?', type: 'string' };
    expect(normalise({ connection: [input], state: 'RUNNING' }, options)).toEqual({
      connection: [{ name: 'region', description: '<text>', type: 'string' }],
      state: 'RUNNING',
    });
  });

  it('keeps a description that somebody typed', () => {
    expect(normalise({ description: 'EU cluster' }, options)).toEqual({
      description: 'EU cluster',
    });
    expect(normalise({ description: 'A cloud' }, options)).toEqual({
      description: '<driver description>',
    });
  });

  it('reduces log lines to their level and form', () => {
    const lines = [
      {
        level: 'debug',
        text: '# Logfile created on 2026-11-21 03:25:25 +0000 by logger.rb/v1.5.0',
      },
      { level: 'info', text: 'Sat Nov 21 03:25:25 2026 [I] Provision allocated' },
      { level: 'info', text: 'no time at all' },
    ];
    expect(normalise({ pos: 3, lines }, options)).toEqual({
      meta: null,
      lines: ['debug header', 'info [I]', 'info no form'],
    });
  });
});

describe('missingLooks', () => {
  const look = (state: string) => ({
    state,
    cluster: null,
    hosts: [],
    networks: [],
    datastores: [],
    addresses: null,
    historic: [],
  });

  it('accepts looks that were skipped, not looks out of order', () => {
    const own = ['INIT', 'PLANNING', 'APPLYING'].map(look);
    expect(missingLooks([look('INIT'), look('APPLYING')], own)).toEqual([]);
    expect(missingLooks([look('APPLYING'), look('INIT')], own)).toEqual([look('INIT')]);
  });
});
