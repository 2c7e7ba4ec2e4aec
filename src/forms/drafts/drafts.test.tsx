// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod/mini';

import { parseInputs } from '@/domain/inputs/parse';
import { createDraftStore } from '@/forms/drafts/draft-store';
import { withoutSecrets } from '@/forms/drafts/secrets';
import { useDraft } from '@/forms/drafts/use-draft';
import { TEST_STORAGE, TestHost } from '@/ui/testing/test-host';

const schema = z.object({ name: z.string() });
const store = (version = 1, owner = 'ann') =>
  createDraftStore(owner, { storage: TEST_STORAGE, kind: 'test', version, schema });

/** Longer than a draft is kept. */
const AGES = 31 * 24 * 60 * 60 * 1000;

beforeEach(() => {
  localStorage.clear();
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
    expect(localStorage).toHaveLength(0);
    for (const text of ['{', 'null', '{"version":1,"savedAt":0,"draft":{"name":7}}']) {
      localStorage.setItem('oneprovision:draft:ann:test:a', text);
      expect(store().load('a')).toBeNull();
    }
  });

  test('that finds no room does not lose the form', () => {
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

describe('the list of drafts', () => {
  const ids = (owner = 'ann') =>
    store(1, owner)
      .list()
      .map(({ id }) => id);

  test('has the latest first, and stays the same while nothing changes', () => {
    store().save('a', { name: 'one' });
    vi.advanceTimersByTime(1000);
    store().save('b', { name: 'two' });
    expect(ids()).toEqual(['b', 'a']);
    const drafts = store();
    expect(drafts.list()).toBe(drafts.list());
    drafts.drop('b');
    expect(drafts.list().map(({ draft }) => draft)).toEqual([{ name: 'one' }]);
  });

  test('is one person’s own, also where names are parts of others', () => {
    store(1, 'ann').save('a', { name: 'one' });
    store(1, 'ann:test').save('b', { name: 'two' });
    expect([ids('ann'), ids('ann:test'), ids('an'), ids('')]).toEqual([['a'], ['b'], [], []]);
  });

  test('forgets what was not touched for a month, and what can’t be read', () => {
    store().save('old', { name: 'one' });
    vi.advanceTimersByTime(AGES);
    store().save('new', { name: 'two' });
    localStorage.setItem('oneprovision:draft:ann:test:bad', '{');
    expect(ids()).toEqual(['new']);
    expect(store().load('old')).toBeNull();
    store().subscribe(() => undefined)();
    expect(Object.keys(localStorage)).toEqual(['oneprovision:draft:ann:test:new']);
  });

  test('is told when this tab or another one writes', () => {
    const drafts = store();
    const seen = vi.fn<() => void>();
    const end = drafts.subscribe(seen);
    drafts.save('a', { name: 'one' });
    expect(seen).toHaveBeenCalledTimes(1);
    const event = new StorageEvent('storage', { key: 'any', storageArea: localStorage });
    window.dispatchEvent(event);
    window.dispatchEvent(new StorageEvent('storage', { storageArea: sessionStorage }));
    expect(seen).toHaveBeenCalledTimes(2);
    end();
    window.dispatchEvent(event);
    drafts.drop('a');
    expect(seen).toHaveBeenCalledTimes(2);
  });
});

/** A form whose draft is what the last call of `type` said. */
function formOf<T>(start: T | null) {
  let draft = start;
  const listeners = new Set<() => void>();
  return {
    read: () => draft,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type: (next: T) => {
      draft = next;
      for (const listener of listeners) listener();
    },
  };
}

/** Keeps all of it. */
const whole = <T,>(draft: T): T => draft;

describe('keeping a draft', () => {
  test('waits for a rest, and writes the last one', () => {
    const drafts = store();
    const save = vi.spyOn(drafts, 'save');
    const form = formOf({ name: 'x' });
    renderHook(() => useDraft(form, drafts, 'a', whole), {
      wrapper: TestHost,
    });
    form.type({ name: 'xy' });
    expect(save).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(save.mock.calls).toEqual([['a', { name: 'xy' }]]);
  });

  test('takes out what may not be written, once per write', () => {
    const drafts = store();
    const keep = vi.fn<
      (draft: { name: string }, stored: { name: string } | null) => { name: string }
    >(() => ({ name: '-' }));
    const form = formOf({ name: 'x' });
    renderHook(() => useDraft(form, drafts, 'a', keep), {
      wrapper: TestHost,
    });
    form.type({ name: 'xy' });
    vi.runAllTimers();
    expect(keep.mock.calls).toEqual([[{ name: 'xy' }, null]]);
    expect(drafts.load('a')).toEqual({ name: '-' });
  });

  test('writes at once when the page is hidden, left or taken down', () => {
    const drafts = store();
    const form = formOf({ name: 'x' });
    const hook = renderHook(() => useDraft(form, drafts, 'a', whole), {
      wrapper: TestHost,
    });
    window.dispatchEvent(new Event('pagehide'));
    expect(drafts.load('a')).toEqual({ name: 'x' });
    form.type({ name: 'y' });
    document.dispatchEvent(new Event('visibilitychange'));
    expect(drafts.load('a')).toEqual({ name: 'y' });
    form.type({ name: 'z' });
    hook.unmount();
    expect(drafts.load('a')).toEqual({ name: 'z' });
  });

  test('overwrites nothing that another tab wrote meanwhile, and says that it did', () => {
    const drafts = createDraftStore('ann', {
      storage: TEST_STORAGE,
      kind: 'pair',
      version: 1,
      schema: z.object({ gateway: z.string(), dns: z.string() }),
    });
    drafts.save('a', { gateway: '10.0.0.1', dns: '' });
    const form = formOf<{ gateway: string; dns: string }>(null);
    const hook = renderHook(() => useDraft(form, drafts, 'a', whole), { wrapper: TestHost });
    expect(hook.result.current.changedElsewhere).toBe(false);
    act(() => {
      drafts.save('a', { gateway: '10.9.9.9', dns: '' });
    });
    expect(hook.result.current.changedElsewhere).toBe(true);
    form.type({ gateway: '10.0.0.1', dns: '1.1.1.1' });
    act(() => {
      vi.runAllTimers();
    });
    expect(drafts.load('a')).toEqual({ gateway: '10.9.9.9', dns: '1.1.1.1' });
    form.type({ gateway: '10.0.0.1', dns: '8.8.8.8' });
    act(() => {
      vi.runAllTimers();
    });
    expect(drafts.load('a')).toEqual({ gateway: '10.9.9.9', dns: '8.8.8.8' });
  });

  test('says when the browser keeps nothing', () => {
    const drafts = store();
    vi.spyOn(drafts, 'save').mockReturnValue(false);
    const form = formOf({ name: 'x' });
    const hook = renderHook(() => useDraft(form, drafts, 'a', whole), {
      wrapper: TestHost,
    });
    expect(hook.result.current.kept).toBe(true);
    act(() => {
      vi.runAllTimers();
    });
    expect(hook.result.current.kept).toBe(false);
  });

  test('that finds no room any more blames no other tab for it', () => {
    const drafts = store();
    drafts.save('a', { name: 'x' });
    const form = formOf({ name: 'xy' });
    const hook = renderHook(() => useDraft(form, drafts, 'a', whole), {
      wrapper: TestHost,
    });
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    act(() => {
      vi.runAllTimers();
    });
    expect(hook.result.current).toMatchObject({ kept: false, changedElsewhere: false });
  });

  test('ends for good when the draft is dropped', () => {
    const drafts = store();
    const form = formOf({ name: 'x' });
    const hook = renderHook(() => useDraft(form, drafts, 'a', whole), {
      wrapper: TestHost,
    });
    vi.runAllTimers();
    form.type({ name: 'y' });
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

  test('never reach a draft, whatever they are called', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (name, value) => {
        const kept = withoutSecrets([spec(name, true)], Object.fromEntries([[name, value]]));
        expect(Object.values(kept)).toEqual([]);
      }),
    );
  });

  test('of an input that is there twice count when either is marked', () => {
    const twice = parseInputs([{ name: 'a' }, { name: 'a', sensitive: true }]);
    expect(withoutSecrets(twice, { a: 'x' })).toEqual({});
  });

  test('are not carried over from what an older program kept', () => {
    const stored = { region: 'eu', admin_pwd: 's3cret' };
    expect(withoutSecrets([], {}, stored)).toEqual({ region: 'eu' });
  });

  test('may hide in what no input is known for: left out too', () => {
    expect(withoutSecrets([spec('region')], { region: 'eu', other: 'x' })).toEqual({
      region: 'eu',
    });
  });
});
