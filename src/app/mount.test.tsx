// @vitest-environment jsdom
import { act, cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { fakePage, fakeTransport, wireProvision } from '@/api/fake-transport.fixture';
import type { Sessions } from '@/api/session';
import { mount, type Host } from '@/app/mount';
import { createWords } from '@/i18n/i18n';
import { createBrowserStorage } from '@/lib/app-storage';

/** What stays on the page's own objects: each that is added, without each that is taken away. */
function watchListeners(target: EventTarget, name: string) {
  const open: { type: string; listener: unknown; capture: boolean }[] = [];
  const captureOf = (options: unknown): boolean =>
    typeof options === 'boolean'
      ? options
      : (options as AddEventListenerOptions | undefined)?.capture === true;
  const add = target.addEventListener.bind(target);
  const remove = target.removeEventListener.bind(target);
  vi.spyOn(target, 'addEventListener').mockImplementation((type, listener, options) => {
    open.push({ type, listener, capture: captureOf(options) });
    add(type, listener, options);
  });
  vi.spyOn(target, 'removeEventListener').mockImplementation((type, listener, options) => {
    const at = open.findIndex(
      (each) =>
        each.type === type && each.listener === listener && each.capture === captureOf(options),
    );
    if (at !== -1) open.splice(at, 1);
    remove(type, listener, options);
  });
  return () => open.map(({ type }) => `${name} ${type}`);
}

/** The timers that wait, by what was asked for and not given back. */
function watchTimers() {
  const waiting = new Set<unknown>();
  const { setTimeout: later, clearTimeout: never } = globalThis;
  const { setInterval: often, clearInterval: stop } = globalThis;
  vi.stubGlobal('setTimeout', (action: () => void, ms?: number) => {
    const id = later(() => {
      waiting.delete(id);
      action();
    }, ms);
    waiting.add(id);
    return id;
  });
  vi.stubGlobal('clearTimeout', (id: never) => {
    waiting.delete(id);
    never(id);
  });
  vi.stubGlobal('setInterval', (action: () => void, ms?: number) => {
    const id = often(action, ms);
    waiting.add(id);
    return id;
  });
  vi.stubGlobal('clearInterval', (id: never) => {
    waiting.delete(id);
    stop(id);
  });
  return () => waiting.size;
}

function startApp(name: string, user: string, provision: string) {
  const element = document.createElement('div');
  element.id = name;
  const inside = document.createElement('div');
  const overlays = document.createElement('div');
  const styles = document.createElement('div');
  element.append(styles, inside, overlays);
  document.body.append(element);
  const logOut = vi.fn<() => Promise<void>>(async () => Promise.resolve());
  const sessions: Sessions = {
    get: async () => Promise.resolve({ username: user, canWrite: true }),
    own: { logIn: async () => Promise.resolve(), logOut },
  };
  const { page, listeners } = fakePage();
  const transport = fakeTransport(({ path }) =>
    path === '/provisions' ? [wireProvision(7, { name: provision, state: 'RUNNING' })] : [],
  );
  const scrollToTop = vi.fn<() => void>();
  const host: Host = {
    transport,
    sessions,
    basePath: `/${name}`,
    storage: createBrowserStorage(`${name}:`),
    words: createWords(),
    page: {
      ...page,
      root: inside,
      reload: () => undefined,
      load: () => undefined,
      scrollToTop,
      titled: false,
      isOutdated: null,
      onKey: (listener) => {
        element.addEventListener('keydown', listener);
        return () => {
          element.removeEventListener('keydown', listener);
        };
      },
      openChannel: null,
      showState: null,
      notifications: null,
    },
    look: {
      name,
      root: element,
      rootSelector: `#${name}`,
      overlays,
      styles,
      nonce: null,
      height: '100%',
      frame: (app) => app,
    },
  };
  window.history.replaceState(null, '', `/${name}/provisions`);
  const unmount = mount(inside, host);
  return { element, styles, transport, logOut, listeners, unmount, inside: within(element) };
}

beforeEach(() => {
  configure({ asyncUtilTimeout: 15_000 });
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

test(
  'two apps live on one page without meeting, and leave nothing behind',
  { timeout: 60_000 },
  async () => {
    // Listens to the document itself, so that it comes before the counting.
    const user = userEvent.setup();
    const [onDocument, onWindow] = [
      watchListeners(document, 'document'),
      watchListeners(window, 'window'),
    ];
    const timers = watchTimers();
    const before = { head: document.head.innerHTML, title: document.title };
    const html = document.documentElement;
    const outside = () => [html.getAttributeNames(), document.body.getAttributeNames()];
    const outsideBefore = outside();
    const one = startApp('one', 'ann', 'edge-one');
    expect(await one.inside.findByText('edge-one')).toBeTruthy();
    const two = startApp('two', 'bob', 'edge-two');
    expect(await two.inside.findByText('edge-two')).toBeTruthy();
    expect(one.inside.queryByText('edge-two')).toBeNull();

    // Each goes its own way, below its own path.
    await user.click(one.inside.getByRole('link', { name: 'edge-one' }));
    await waitFor(() => {
      expect(window.location.pathname).toBe('/one/provisions/7');
    });
    await user.click(two.inside.getByRole('link', { name: 'edge-two' }));
    await waitFor(() => {
      expect(window.location.pathname).toBe('/two/provisions/7');
    });
    await waitFor(() => {
      expect(one.transport.sent).toContain('GET /provisions/7');
    });
    await waitFor(() => {
      expect(two.transport.sent).toContain('GET /provisions/7');
    });

    // Each keeps its own choices, and opens its menus inside of itself.
    await user.click(one.inside.getByRole('button', { name: 'Account' }));
    await user.click(await one.inside.findByRole('menuitemradio', { name: 'Dark' }));
    await waitFor(() => {
      expect(one.element.getAttribute('data-theme')).toBe('dark');
    });
    expect(two.element.getAttribute('data-theme')).not.toBe('dark');
    expect(localStorage.getItem('two:mode')).not.toBe('dark');
    expect(localStorage.getItem('one:mode')).toBe('dark');

    // Nothing of the page itself is theirs.
    expect(document.title).toBe(before.title);
    expect(document.head.innerHTML).toBe(before.head);
    expect(outside()).toEqual(outsideBefore);

    await act(async () => {
      one.unmount();
      await Promise.resolve();
    });
    expect(one.inside.queryByRole('banner')).toBeNull();
    expect(two.inside.getByRole('heading', { level: 1 })).toBeTruthy();
    await act(async () => {
      two.unmount();
      await Promise.resolve();
    });
    expect([one.listeners(), two.listeners()]).toEqual([0, 0]);
    expect([one.styles.childElementCount, two.styles.childElementCount]).toEqual([0, 0]);
    expect(document.head.innerHTML).toBe(before.head);
    // Not the library's own `waitFor`, whose timers would count.
    await vi.waitFor(() => {
      expect(timers()).toBe(0);
    });
    expect(onWindow()).toEqual([]);
    // React listens to this one once for each page, and never stops.
    expect(onDocument().filter((each) => each !== 'document selectionchange')).toEqual([]);
    const foreign = Object.keys(localStorage).filter((key) => !/^(?:one|two):/u.test(key));
    expect(foreign).toEqual([]);
    expect(screen.queryByText('edge-one')).toBeNull();
  },
);
