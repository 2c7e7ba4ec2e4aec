import { afterEach, expect, test } from 'vitest';

import { gatewayOptions, openBrowser } from './testing/browser';
import { fakeOneForm } from './testing/fake-oneform';
import { loggedIn } from './testing/logged-in';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

const CRASH = {
  name: 'TypeError',
  places: ['assets/first-a1b2.js:1:2345', 'assets/ProvisionPage-c3.js:2:17'],
  page: '/provisions/:id/log',
};

const report = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'x-oneprovision': '1' },
  body: JSON.stringify(body),
});

test('a page that failed is told once to the log, with nothing that anybody typed', async () => {
  const { browser } = await loggedIn(open);
  expect((await browser.fetch('/crash', report(CRASH))).status).toBe(204);
  const odd = [
    { ...CRASH, name: 'my password is s3cret' },
    { ...CRASH, places: ['s3cret'] },
    { ...CRASH, page: '/provisions?token=s3cret' },
    { name: 'TypeError' },
  ];
  for (const body of odd) expect((await browser.fetch('/crash', report(body))).status).toBe(400);
});

test('a page that fails at each render does not fill the log', async () => {
  const { browser } = await loggedIn(open, undefined, { now: () => 0 });
  const answers: number[] = [];
  for (let times = 0; times < 12; times += 1) {
    answers.push((await browser.fetch('/crash', report(CRASH))).status);
  }
  expect(answers.filter((status) => status === 204)).toHaveLength(10);
  expect(answers.slice(10)).toEqual([429, 429]);
});

test('strangers tell nothing', async () => {
  const oneform = await fakeOneForm();
  open.push(oneform);
  const browser = await openBrowser(gatewayOptions(oneform.url));
  open.push(browser);
  expect((await browser.fetch('/crash', report(CRASH))).status).toBe(401);
});
