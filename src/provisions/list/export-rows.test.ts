import { expect, test } from 'vitest';

import { makeProvision } from '@/domain/provision/make-provision.fixture';
import { rowsAsCsv, rowsAsJson } from '@/provisions/list/export-rows';
import { buildRows } from '@/provisions/list/rows';

const rowsOf = (name: string, tags: Record<string, string> = {}) =>
  buildRows([makeProvision({ name, tags })], [], [], String);

test('a line of names, and a line for each row', () => {
  const [names, line, end] = rowsAsCsv(rowsOf('edge', { team: 'a' })).split('\r\n');
  expect(names).toBe(
    'id,name,state,group,provider,driver,deployment,hosts,hosts_wanted,public_ips,owner,group_name,tags,created',
  );
  expect(line).toBe(
    '17,edge,RUNNING,running,,,ssh_cluster,2,,1,oneadmin,oneadmin,team=a,1970-01-01T00:16:40.000Z',
  );
  expect(end).toBe('');
  expect(rowsAsCsv([])).toBe('');
});

test.each([
  ['a "quoted", name', '"a ""quoted"", name"'],
  ['two\nlines', '"two\nlines"'],
  // What somebody named a provision is no formula.
  ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@sum', "'@sum"],
])('%j is written as one cell', (name, cell) => {
  expect(rowsAsCsv(rowsOf(name)).split('\r\n')[1]?.slice(3)).toContain(cell);
});

test('JSON has the same facts', () => {
  expect(JSON.parse(rowsAsJson(rowsOf('edge')))).toMatchObject([
    { id: 17, name: 'edge', hosts: 2, hosts_wanted: null, public_ips: 1 },
  ]);
});
