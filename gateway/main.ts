import { access } from 'node:fs/promises';
import path from 'node:path';

import { readConfig } from './config';
import { runGateway } from './run';
import { closeOnSignals } from './signals';

const appDir = path.resolve(import.meta.dirname, '..', 'dist');

async function main(): Promise<void> {
  const config = readConfig(process.env);
  await access(path.join(appDir, 'index.html')).catch(() => {
    throw new Error('The app is not built: run "npm run build" first.');
  });
  const gateway = await runGateway(config, appDir);
  closeOnSignals(gateway);
  console.log(`OneProvision GUI: ${gateway.url}`);
  if (config.oneform.kind === 'mock') {
    console.log('A demo without a cloud: log in as oneadmin, password opennebula.');
    console.log('For a real OneForm: ONEFORM_URL=http://127.0.0.1:13013 npm start');
  } else {
    console.log(`OneForm: ${gateway.oneformUrl}`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
