import type { LogLine } from '@/domain/log/line';
import { isProblem, stageAt } from '@/domain/log/marks';

const FRAME = /^[╷│╵]/;
const isBlank = ({ text }: LogLine): boolean => text.replaceAll(/[╷│╵\s]/g, '') === '';
/** Without the frame. */
const bare = (text: string): string => text.replace(/^[╷│╵\s]+/, '').trim();
const BEGINS = /^(?:Error|Warning):/;
/** Lines of an error without a frame. */
const UNFRAMED = 8;

/** What Terraform says of its errors, each with its own lines: without the warnings, however many come before. */
export function terraformErrors(
  lines: readonly LogLine[],
): readonly { readonly summary: string; readonly lines: readonly LogLine[] }[] {
  const framed = framesOf(lines).flatMap((frame) => {
    const [first] = frame;
    return first === undefined || !isProblem(first) ? [] : [frame];
  });
  const found = framed.length > 0 ? framed : unframed(lines);
  return found.map((frame) => ({ summary: summaryOf(frame), lines: frame }));
}

/** The frames (`╷ │ ╵`) without their edges and empty lines; between their lines others may stand. */
function framesOf(lines: readonly LogLine[]): readonly (readonly LogLine[])[] {
  const frames: LogLine[][] = [];
  let open: LogLine[] | null = null;
  for (const line of lines) {
    if (!FRAME.test(line.text)) continue;
    const text = bare(line.text);
    if (line.text.startsWith('╵')) {
      open = null;
    } else if (
      line.text.startsWith('╷') ||
      (BEGINS.test(text) && open !== null && open.length > 0)
    ) {
      open = [];
      frames.push(open);
    }
    if (isBlank(line)) continue;
    if (open === null) {
      open = [];
      frames.push(open);
    }
    open.push(line);
  }
  return frames;
}

/** A bare `Error:` and what follows. */
function unframed(lines: readonly LogLine[]): readonly (readonly LogLine[])[] {
  const first = lines.findIndex((line) => isProblem(line) && line.text.startsWith('Error: '));
  if (first === -1) return [];
  const block = lines.slice(first, first + UNFRAMED).filter((line) => stageAt(line) === null);
  const end = block.findIndex(({ text }, at) => at > 0 && BEGINS.test(text));
  return [end === -1 ? block : block.slice(0, end)];
}

/** The error's first line; where that only names it, with the sentence that explains it. */
function summaryOf(frame: readonly LogLine[]): string {
  const [first = '', ...rest] = frame.map(({ text }) => bare(text));
  const name = first.replace(/^Error:\s*/, '');
  if (name !== '') return name;
  return rest[0] ?? '';
}
