import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Controls that are disabled outside of `DisabledReason`: file, how many, and where their reason is. */
const EXCEPTIONS: ReadonlyMap<string, readonly [count: number, why: string]> = new Map([
  ['src/ui/ConfirmDialog.tsx', [1, 'Cancel while a request runs: the button beside it shows that']],
  ['src/ui/ChoiceCards.tsx', [1, 'the reason, with its way out, stands in the card']],
  ['src/forms/wizard/WizardSteps.tsx', [1, 'a step that is not open yet is no control']],
  ['src/ui/ActionMenu.tsx', [1, 'the reason stands in the menu item']],
  ['src/palette/CommandPalette.tsx', [1, 'the reason stands in the line']],
]);

const DISABLED = /(?<=\s)(?:aria-disabled\b|disabled(?=\s*(?:=\{|\/?>)))/g;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;
/** Where an element begins that the reason is in. */
const OPENS = /<DisabledReason\b/g;
const CLOSES = /<\/DisabledReason>/g;

const count = (text: string, what: RegExp): number => [...text.matchAll(what)].length;

/** Attributes of elements alone: in a type or a call the word is no attribute. */
function bareOnes(source: string): number {
  const code = source.replaceAll(COMMENT, (text) => text.replaceAll(/\S/g, ' '));
  return [...code.matchAll(DISABLED)].filter(({ index }) => {
    const before = code.slice(0, index);
    const inTag = before.lastIndexOf('<') > before.lastIndexOf(';');
    return inTag && count(before, OPENS) === count(before, CLOSES);
  }).length;
}

const sources = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src/*.tsx'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && !file.endsWith('.test.tsx') && existsSync(path.join(ROOT, file)))
  .map((file) => ({ file, text: readFileSync(path.join(ROOT, file), 'utf8') }));

test.each([
  ['<Button disabled={busy}>x</Button>', 1],
  ['<Button\n  aria-disabled\n>x</Button>', 1],
  ['<DisabledReason reason={why}><Button disabled={busy}>x</Button></DisabledReason>', 0],
  [
    '<DisabledReason reason={why}><Button>x</Button></DisabledReason>; <Button disabled={busy} />',
    1,
  ],
  ['// disabled\nconst disabled = true;\n<Button>a disabled driver</Button>;', 0],
])('%j has %i without a reason', (source, found) => {
  expect(bareOnes(source)).toBe(found);
});

test('every control that is disabled gives its reason by the one component', () => {
  expect(sources.length).toBeGreaterThan(200);
  const found = new Map(
    sources.map(({ file, text }) => [file, bareOnes(text)] as const).filter(([, bare]) => bare > 0),
  );
  expect(found).toEqual(new Map([...EXCEPTIONS].map(([file, [bare]]) => [file, bare])));
});
