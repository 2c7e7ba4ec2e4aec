import * as z from 'zod/mini';
import { parseWith, readable, type Parsed } from '@/api/wire/parsed';
import { lenient, listOf, text } from '@/api/wire/schema';
import type { DriverSync } from '@/domain/driver';
import { driverId } from '@/domain/ids';

const names = lenient((value): readonly string[] =>
  (Array.isArray(value) ? value : []).filter(
    (name: unknown): name is string => typeof name === 'string',
  ),
);

const SYNC = z.object({
  success: names,
  failed: listOf(z.object({ name: text, error: text })),
});

/** The answer of `POST /drivers/sync`: `{success: [ids], failed: [{name, error}]}`. */
export function parseSync(raw: unknown): Parsed<DriverSync> {
  const read = parseWith(SYNC, raw);
  if (!read.ok) return read;
  return readable({
    synced: read.value.success.map(driverId),
    failed: read.value.failed.map(({ name, error }) => ({ driver: driverId(name), error })),
  });
}
