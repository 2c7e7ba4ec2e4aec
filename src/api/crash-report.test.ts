import { expect, test } from 'vitest';

import { crashReport, reportCrash } from '@/api/crash-report';
import { fakeError, fakeTransport } from '@/api/fake-transport.fixture';

test('tells where a page failed, not what was said', () => {
  const error = new TypeError("cannot read 'hunter2'");
  error.stack = [
    "TypeError: cannot read 'hunter2' of https://me:hunter2@cloud/x",
    '    at read (https://cloud.example:13013/assets/first-a1b2.js:1:2345)',
    '    at https://cloud.example:13013/assets/ProvisionPage-c3.js:2:17',
    '    at <anonymous>',
  ].join('\n');
  const report = crashReport(error, '/provisions/17/log');
  expect(report).toEqual({
    name: 'TypeError',
    places: ['assets/first-a1b2.js:1:2345', 'assets/ProvisionPage-c3.js:2:17'],
    page: '/provisions/:id/log',
  });
  expect(JSON.stringify(report)).not.toContain('hunter2');
});

test('whatever was thrown, from wherever', () => {
  expect(crashReport('hunter2', '/drivers/My Secret Driver 1')).toEqual({
    name: 'Error',
    places: [],
    page: '/drivers/:id',
  });
});

test('is sent once, and fails in silence', async () => {
  const transport = fakeTransport(() => {
    throw fakeError({ kind: 'network' });
  });
  await reportCrash(transport, crashReport(new Error('x'), '/map'));
  expect(transport.sent).toEqual(['POST /crash']);
});
