import * as z from 'zod/mini';
import { children } from '@/api/wire/one-objects';
import { parseWith, type Parsed } from '@/api/wire/parsed';
import { recordOf } from '@/api/wire/schema';
import type { Unmanaged } from '@/domain/provision/objects';

const byObject = recordOf<Unmanaged['hosts'][string]>(children);
const UNMANAGED = z.object({ hosts: byObject, networks: byObject, datastores: byObject });

/** The answer of `GET /provisions/:id/unmanaged`, `{}` when there is nothing; also the context of a refused undeploy. */
export function parseUnmanaged(raw: unknown): Parsed<Unmanaged> {
  return parseWith(UNMANAGED, raw);
}
