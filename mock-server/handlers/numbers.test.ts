import { expect, it } from 'vitest';

import { parseJson } from '@/lib/exact-json';
import { createMockServer } from '../server';
import { startedServer } from '../testing/client';

it('keeps the digits of long numbers, as the server’s Ruby does', async () => {
  const server = await createMockServer({ seed: 'empty', control: true });
  try {
    const { client } = await startedServer(server);
    const body = parseJson(
      `{"name":"Long","connection":[
        {"name":"quota","type":"number","default":18446744073709551615},
        {"name":"ids","type":"list(number)","default":[18446744073709551615,1]}
      ]}`,
    );
    await client.mock('POST', '/drivers', { id: 'long', body });
    expect((await client.get('/drivers/long')).text).toContain('"default":18446744073709551615');
    const made = await client.post('/providers', {
      driver: 'long',
      connection_values: parseJson('{"quota":18446744073709551613}'),
    });
    expect(made.status).toBe(201);
    const text = made.text.replaceAll('\\"', '"');
    expect(text).toContain('"quota":18446744073709551613');
    expect(text).toContain('"ids":[18446744073709551615,1]');
  } finally {
    await server.close();
  }
});
