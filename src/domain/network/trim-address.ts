import { parseAddress, parseBlock } from '@/domain/network/address';

/**
 * What was typed without the spaces around it, where it is an address, a network, or several of them: there they mean
 * nothing, and what reads the value later may stumble over them. Any other text is the person's own.
 */
export function trimAddress(typed: string): string {
  const text = typed.trim();
  if (text === typed || text === '') return typed;
  const parts = text.split(/[\s,;]+/u);
  return parts.every((part) => parseAddress(part) !== null || parseBlock(part) !== null)
    ? text
    : typed;
}
