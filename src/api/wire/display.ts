import * as z from 'zod/mini';
import { inner, lenient, map } from '@/api/wire/schema';
import type { DriverDisplay } from '@/domain/driver';
import type { LayoutGroup } from '@/domain/inputs/layout';
import type { JsonObject } from '@/lib/json';

/**
 * `fireedge`: display hints of a driver, each part of which may be missing. The logo is left unread: it
 * is a path inside Sunstone, and this program renders its own marks.
 */
const hex = lenient((value) =>
  typeof value === 'string' && /^#?(?:[\da-f]{3}|[\da-f]{6})$/i.test(value)
    ? value.replace('#', '').toUpperCase()
    : null,
);

/** The value when it is one that this program knows how to offer; an operation of an unknown kind is not offered. */
const oneOf = <T extends string>(...known: readonly T[]) =>
  lenient((value) => known.find((kind) => kind === value) ?? null);

const FIREEDGE = inner(
  z.object({
    color: hex,
    operations: inner(
      z.object({
        'add-host': oneOf('amount', 'ips'),
        'del-host': oneOf('ids'),
        'add-ip': oneOf('amount'),
        'del-ip': oneOf('ids'),
      }),
    ),
    layout: map,
  }),
);

function layoutGroups(layout: JsonObject): readonly LayoutGroup[] {
  return Object.entries(layout).map(([name, inputs]) => ({
    name,
    inputs: Array.isArray(inputs)
      ? inputs.filter((input): input is string => typeof input === 'string')
      : [],
  }));
}

/** Reads `fireedge`, whatever it is. */
export function readDisplay(raw: unknown): DriverDisplay {
  const { color, operations, layout } = FIREEDGE.parse(raw);
  return {
    color,
    operations: {
      addHost: operations['add-host'],
      removeHost: operations['del-host'],
      addIp: operations['add-ip'],
      removeIp: operations['del-ip'],
    },
    layout: layoutGroups(layout),
  };
}
