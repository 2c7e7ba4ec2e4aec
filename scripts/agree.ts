/**
 * Compares the client's and the mock server's check of inputs with recorded verdicts of the real server.
 * Usage: npm run -s agree -- FILE. Prints one line of JSON, with the counts also by type and by match; the first disagreements go to standard error.
 */
import { readFileSync } from 'node:fs';
import { inspect, type RubyInput } from '@/domain/inputs/ruby/value';
import { readCases } from './agree/cases';
import { clientOutcome, mockDisagreement } from './agree/compare';
import { Tally } from './agree/tally';

const SHOWN = 20;

function main(file: string | undefined): number {
  if (file === undefined) {
    console.error('Usage: npm run -s agree -- FILE');
    return 2;
  }
  const tally = new Tally();
  const disagreements: string[] = [];
  const cases = readCases(readFileSync(file, 'utf8'));
  for (const [index, recorded] of cases.entries()) {
    const asked = `${recorded.inputs.map(print).join(', ')} with ${inspect(recorded.values)}`;
    const outcome = clientOutcome(recorded);
    if (outcome.kind === 'disagreed') {
      disagreements.push(`case ${String(index)}, client: ${outcome.detail}\n  ${asked}`);
    }
    const detail = mockDisagreement(recorded);
    const mock = detail === null ? 'agreed' : 'disagreed';
    tally.add(recorded.inputs, { client: outcome.kind, mock });
    if (detail !== null) disagreements.push(`case ${String(index)}, mock: ${detail}\n  ${asked}`);
  }
  for (const disagreement of disagreements.slice(0, SHOWN)) console.error(disagreement);
  console.log(JSON.stringify(tally.report()));
  return disagreements.length === 0 ? 0 : 1;
}

function print(input: RubyInput): string {
  const { name = null, type = null, match = null } = input;
  return inspect({ name, type, match });
}

process.exitCode = main(process.argv[2]);
