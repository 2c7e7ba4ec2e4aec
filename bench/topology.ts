import path from 'node:path';

import type { Page } from '@playwright/test';

import { isJsonObject, type JsonObject } from '@/lib/json';
import { readChunks } from '../scripts/budget/read-build';
import { countElements } from './support/cost';
import { DIST } from './support/build';
import { inTurns } from './support/figures';
import { layoutTimes } from './support/layout-times';
import { runBench, type Stand, type Tab } from './support/stand';

/** Of the layout alone, in ms, in the browser. */
const LAYOUT_LIMIT = 20;
/** Of everything from the answer to the places, in ms: once for each change of anything. */
const WHOLE_LIMIT = 60;
/** Of ten times as many hosts: linear, and some room for noise. */
const GROWTH_LIMIT = 12;
const PICTURE_LIMIT = 1.5;
const TOUCHED_LIMIT = 5;
const ELEMENTS_LIMIT = 1_500;
/** Of the map's own code, in kB as it is sent. */
const CHUNK_LIMIT = 120;

const MANY = 500;
const FEW = 5;
/** As many as have cards of their own without being asked. */
const CARDS = 24;

const TREE = 'svg[role=tree]';

/** The provision of five hundred hosts of the seed `large`, as the server sends it. */
async function giantOf({ page, world }: Tab): Promise<JsonObject> {
  const { id } = await world.provision('giant');
  const response = await page.request.get(`/api/v1/provisions/${id}`);
  const body: unknown = await response.json();
  if (!isJsonObject(body)) throw new Error('The giant can not be read');
  return body;
}

/** A document changed at the paths that lead to its provision's body. */
function withBody(document: JsonObject, change: (body: JsonObject) => JsonObject): JsonObject {
  const at = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});
  const outer = at(document['DOCUMENT']);
  const template = at(outer['TEMPLATE']);
  const body = change(at(template['PROVISION_BODY']));
  return {
    DOCUMENT: { ...outer, TEMPLATE: { ...template, PROVISION_BODY: body } },
  };
}

/** The provision with so many of its hosts, of which some at the end are still being made. */
function withHosts(document: JsonObject, count: number, unmade = 0): JsonObject {
  return withBody(document, (body) => {
    const objects = body['one_objects'];
    const all = isJsonObject(objects) ? objects['hosts'] : null;
    const hosts = (Array.isArray(all) ? all.filter(isJsonObject) : [])
      .slice(0, count)
      .map((host, index): JsonObject => (index < count - unmade ? host : withoutId(host)));
    const state = unmade === 0 ? 'RUNNING' : 'CONFIGURING_ONE';
    return { ...body, state, one_objects: { ...(isJsonObject(objects) ? objects : {}), hosts } };
  });
}

/** A provision that never had more than so many hosts: neither its inputs nor its history tell of more. */
function small(document: JsonObject, count: number): JsonObject {
  return withBody(withHosts(document, count), (body) => {
    const values = body['user_inputs_values'];
    const history = body['historic'];
    return {
      ...body,
      user_inputs_values: { ...(isJsonObject(values) ? values : {}), oneform_hosts: count },
      historic: Array.isArray(history) ? history.slice(0, count) : [],
    };
  });
}

const withoutId = (host: JsonObject): JsonObject => ({ ...host, id: null });

/** Answers each question for the provision with what `answer` says just then. */
async function serve({ page }: Tab, answer: () => JsonObject): Promise<void> {
  await page.route(/\/api\/v1\/provisions\/\d+$/, async (route) =>
    route.fulfill({ json: answer(), contentType: 'application/json' }),
  );
}

/** From the address to the first picture, in ms by the wall. */
async function openMap(page: Page, address: string): Promise<number> {
  await page.goto('about:blank');
  const start = performance.now();
  await page.goto(address);
  await page.locator(`${TREE} [role=treeitem]`).first().waitFor();
  return performance.now() - start;
}

/** From a click on the map's tab to the frame with its picture, in ms in the page; data and code are there. */
async function openTab(page: Page): Promise<number> {
  await page.getByRole('tab', { name: 'Overview' }).click();
  await page.locator(TREE).waitFor({ state: 'detached' });
  const tab = await page.getByRole('tab', { name: 'Map' }).elementHandle();
  return page.evaluate(
    async ([handle, tree]) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (document.querySelector(`${tree} [role=treeitem]`) === null) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            resolve(performance.now() - start);
          });
        });
        observer.observe(document.body, { childList: true, subtree: true });
        if (handle instanceof HTMLElement) handle.click();
      }),
    [tab, TREE] as const,
  );
}

async function picture(stand: Stand): Promise<void> {
  const [few, many] = [await stand.tab('large'), await stand.tab('large')];
  const giant = await giantOf(few);
  const { id } = await few.world.provision('giant');
  await serve(few, () => small(giant, FEW));
  await serve(many, () => withHosts(giant, MANY));
  const tabs = [few, many] as const;
  const measure = async (how: string, time: (page: Page) => Promise<number>) => {
    const [fewer, more] = await inTurns(tabs, async ({ page }) => time(page), 2);
    stand.report({
      figure: `first picture of ${MANY} hosts, to that of ${FEW}${how}`,
      value: more,
      unit: 'ms',
      against: fewer,
      limit: PICTURE_LIMIT,
    });
  };
  await measure('', async (page) => openMap(page, `/provisions/${id}/map`));
  await measure(', from the tab before', openTab);
  for (const tab of tabs) await tab.close();
}

/** Counts the elements and texts that change from now on, in all of the map and what is around it. */
async function watchMap(page: Page): Promise<void> {
  await page.evaluate(() => {
    const map = document.querySelector('[role=tabpanel]');
    if (map === null) throw new Error('There is no map');
    const touched = new Set<Node>();
    Object.assign(window, { touched });
    new MutationObserver((records) => {
      for (const { type, target, addedNodes, removedNodes } of records) {
        if (type === 'childList')
          for (const node of [...addedNodes, ...removedNodes]) touched.add(node);
        else touched.add(target);
      }
    }).observe(map, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

const touchedBy = async (page: Page): Promise<number> =>
  page.evaluate(() => {
    const touched: unknown = Reflect.get(window, 'touched');
    return touched instanceof Set ? touched.size : Number.NaN;
  });

async function statusChange(stand: Stand): Promise<void> {
  const tab = await stand.tab('large');
  const giant = await giantOf(tab);
  const { id } = await tab.world.provision('giant');
  let unmade = 3;
  let hosts = MANY;
  await serve(tab, () => withHosts(giant, hosts, unmade));
  for (const [how, query, count] of [
    ['folded', '', MANY],
    ['unfolded', '?open=hosts&node=cluster', MANY],
    ['as cards', '', CARDS],
  ] as const) {
    unmade = 4;
    hosts = count;
    await openMap(tab.page, `/provisions/${id}/map${query}`);
    const legend = (made: number) =>
      tab.page.getByRole('button', { name: `Being made ${made}`, exact: true });
    await legend(4).waitFor();
    // The seed's provision has been silent for long: its first sign of life changes what may be done with it.
    unmade = 3;
    await legend(3).waitFor();
    await tab.meter.rest();
    await watchMap(tab.page);
    unmade = 2;
    await legend(2).waitFor();
    await tab.meter.rest();
    stand.report({
      figure: `nodes touched by one of ${count} hosts, ${how}`,
      value: await touchedBy(tab.page),
      unit: 'nodes',
      limit: TOUCHED_LIMIT,
    });
  }
  await tab.close();
}

async function elements(stand: Stand): Promise<void> {
  const tab = await stand.tab('large');
  const { page, world, meter } = tab;
  const { id } = await world.provision('giant');
  const views = [
    [`${MANY} hosts, folded`, `/provisions/${id}/map`, 0],
    [`${MANY} hosts, unfolded`, `/provisions/${id}/map?open=hosts`, 0],
    [`${MANY} hosts, unfolded and near`, `/provisions/${id}/map?open=hosts`, 7],
    ['2,000 provisions', '/map', 0],
    ['2,000 provisions, near', '/map', 7],
  ] as const;
  for (const [name, address, zooms] of views) {
    await openMap(page, address);
    let most = 0;
    for (let zoom = 0; zoom <= zooms; zoom += 1) {
      if (zoom > 0) await page.getByRole('button', { name: 'Zoom in' }).click();
      await meter.rest();
      most = Math.max(most, await countElements(page, '#content'));
    }
    stand.report({
      figure: `elements of the map of ${name}`,
      value: most,
      unit: 'elements',
      limit: ELEMENTS_LIMIT,
    });
  }
  await tab.close();
}

/** The code that only the map needs: every chunk with a part of it. */
async function chunk(stand: Stand): Promise<void> {
  const root = path.resolve(import.meta.dirname, '..');
  const own = (await readChunks(root, DIST)).filter(({ sources }) =>
    sources.some((source) => /^src\/(features|domain)\/topology\//.test(source)),
  );
  stand.report({
    figure: 'code of the map',
    value: own.reduce((sum, { bytes }) => sum + bytes, 0) / 1000,
    unit: 'kB',
    limit: CHUNK_LIMIT,
  });
}

async function layout(stand: Stand): Promise<void> {
  const tab = await stand.tab('empty');
  const { layout: alone, whole, smaller } = await layoutTimes(tab.page);
  stand.report({
    figure: 'layout of 1,000 hosts with 5,000 virtual machines',
    value: alone,
    unit: 'ms',
    limit: LAYOUT_LIMIT,
  });
  stand.report({
    figure: 'graph, hash and layout of the same',
    value: whole,
    unit: 'ms',
    limit: WHOLE_LIMIT,
  });
  stand.report({
    figure: 'layout of 1,000 hosts, to that of 100',
    value: alone,
    unit: 'ms',
    against: smaller,
    limit: GROWTH_LIMIT,
  });
  await tab.close();
}

await runBench('topology', async (stand) => {
  await layout(stand);
  await chunk(stand);
  await picture(stand);
  await statusChange(stand);
  await elements(stand);
});
