// @vitest-environment jsdom
import { cleanup, renderHook } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod/mini';

import { parseInputs } from '@/domain/inputs/parse';
import { sessionDraftStorage, type DraftStorage } from '@/forms/draft/draft-storage';
import { createDraftStore } from '@/forms/draft/draft-store';
import { isKept, isMasked, withoutSecrets } from '@/forms/draft/secrets';
import { useDraft } from '@/forms/draft/use-draft';

const schema = z.object({ name: z.string() });
const store = (version = 1, storage: DraftStorage = sessionDraftStorage()) =>
  createDraftStore({ storage, kind: 'test', version, schema });

beforeEach(() => {
  sessionStorage.clear();
  vi.useFakeTimers();
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a draft', () => {
  test('comes back as it was saved, one for each id', () => {
    store().save('a', { name: 'one' });
    store().save('b', { name: 'two' });
    expect(store().load('a')).toEqual({ name: 'one' });
    store().drop('a');
    expect(store().load('a')).toBeNull();
    expect(store().load('b')).toEqual({ name: 'two' });
  });

  test('of another version, or of another shape, is thrown away', () => {
    store(1).save('a', { name: 'old' });
    expect(store(2).load('a')).toBeNull();
    expect(sessionStorage.length).toBe(0);
    for (const text of ['{', 'null', '{"version":1,"draft":{"name":7}}']) {
      sessionStorage.setItem('oneprovision:draft:test:a', text);
      expect(store().load('a')).toBeNull();
    }
  });

  test('that finds no room costs nobody the form', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    expect(store().save('a', { name: 'x' })).toBe(false);
    expect(store().load('a')).toBeNull();
  });
});

describe('keeping a draft', () => {
  test('waits for a rest, and writes the last one', () => {
    const drafts = store();
    const save = vi.spyOn(drafts, 'save');
    const hook = renderHook(({ name }) => useDraft(drafts, 'a', { name }), {
      initialProps: { name: 'x' },
    });
    hook.rerender({ name: 'xy' });
    expect(save).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(save.mock.calls).toEqual([['a', { name: 'xy' }]]);
  });

  test('writes at once when the page is hidden, left or taken down', () => {
    const drafts = store();
    const hook = renderHook(({ name }) => useDraft(drafts, 'a', { name }), {
      initialProps: { name: 'x' },
    });
    window.dispatchEvent(new Event('pagehide'));
    expect(drafts.load('a')).toEqual({ name: 'x' });
    hook.rerender({ name: 'y' });
    document.dispatchEvent(new Event('visibilitychange'));
    expect(drafts.load('a')).toEqual({ name: 'y' });
    hook.rerender({ name: 'z' });
    hook.unmount();
    expect(drafts.load('a')).toEqual({ name: 'z' });
  });

  test('ends for good when the draft is dropped', () => {
    const drafts = store();
    const hook = renderHook(({ name }) => useDraft(drafts, 'a', { name }), {
      initialProps: { name: 'x' },
    });
    hook.result.current.flush();
    hook.rerender({ name: 'y' });
    hook.result.current.drop();
    vi.runAllTimers();
    hook.unmount();
    expect(drafts.load('a')).toBeNull();
  });
});

describe('secrets', () => {
  const spec = (name: string, sensitive = false) => {
    const [parsed] = parseInputs([{ name, type: 'string', sensitive }]);
    if (parsed === undefined) throw new Error('no input');
    return parsed;
  };

  test.each([
    ['secret_key', true, false],
    ['password', true, false],
    ['adminPassword', true, false],
    ['db_passwd', true, false],
    ['token', true, false],
    ['service_account_credentials', true, false],
    ['private_key', true, false],
    ['access_key', false, false],
    ['project_key', false, false],
    ['region', false, true],
    ['keyboard', false, true],
    ['passthrough', false, true],
  ])('%s: hidden %s, kept %s', (name, masked, kept) => {
    expect(isMasked(spec(name))).toBe(masked);
    expect(isKept(spec(name))).toBe(kept);
  });

  test('never reach a draft, whatever they are called', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (name, value) => {
        const kept = withoutSecrets([spec(name, true)], Object.fromEntries([[name, value]]));
        expect(Object.values(kept)).toEqual([]);
      }),
    );
  });

  test('of an input that is there twice count when either is marked', () => {
    expect(withoutSecrets([spec('a'), spec('a', true)], { a: 'x' })).toEqual({});
  });

  test('may hide in what no input is known for: left out too', () => {
    expect(withoutSecrets([spec('region')], { region: 'eu', other: 'x' })).toEqual({
      region: 'eu',
    });
  });
});
