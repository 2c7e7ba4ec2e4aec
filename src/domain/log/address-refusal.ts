import { lineAt, type LineBlocks } from '@/domain/log/line-blocks';
import type { LogLine } from '@/domain/log/line';

/** What OpenNebula says when its address manager could not get an address from the cloud. */
const REFUSED = /\bone\.vn\.add_ar\b|\/ipam\//;

/**
 * The newest line in which a public IP was refused; null where there is none. OneForm goes on after it and says RUNNING
 * (contract#address-refused).
 */
export function addressRefusal(lines: LineBlocks): LogLine | null {
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lineAt(lines, index);
    if (line?.level === 'error' && REFUSED.test(line.text)) return line;
  }
  return null;
}
