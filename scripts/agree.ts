/**
 * Compares the client's and the mock server's check of inputs with recorded verdicts of the real server.
 * Usage: npm run -s agree -- FILE. Prints one line of JSON; the first disagreements go to standard error.
 */
import { readFileSync } from 'node:fs';
import { inspect, type RubyInput } from '@/domain/inputs/ruby/value';
import { readCases } from './agree/cases';
import { clientOutcome, mockDisagreement } from './agree/compare';

const SHOWN = 20;

function main(file: string | undefined): number {
  if (file === undefined) {
    console.error('Usage: npm run -s agree -- FILE');
    return 2;
  }
  const client = { agreed: 0, disagreed: 0, unreachable: 0, left_to_server: 0 };
  const mock = { agreed: 0, disagreed: 0 };
  const disagreements: string[] = [];
  const cases = readCases(readFileSync(file, 'utf8'));
  for (const [index, recorded] of cases.entries()) {
    const asked = `${recorded.inputs.map(print).join(', ')} with ${inspect(recorded.values)}`;
    const outcome = clientOutcome(recorded);
    client[outcome.kind] += 1;
    if (outcome.kind === 'disagreed') {
      disagreements.push(`case ${String(index)}, client: ${outcome.detail}\n  ${asked}`);
    }
    const detail = mockDisagreement(recorded);
    mock[detail === null ? 'agreed' : 'disagreed'] += 1;
    if (detail !== null) disagreements.push(`case ${String(index)}, mock: ${detail}\n  ${asked}`);
  }
  for (const disagreement of disagreements.slice(0, SHOWN)) console.error(disagreement);
  console.log(JSON.stringify({ cases: cases.length, client, mock }));
  return disagreements.length === 0 ? 0 : 1;
}

function print(input: RubyInput): string {
  const { name = null, type = null, match = null } = input;
  return inspect({ name, type, match });
}

process.exitCode = main(process.argv[2]);
