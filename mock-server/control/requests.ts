import { z } from 'zod';

import { SEED_NAMES } from '../model';
import { FAULT_KINDS } from './faults';

/** What `/__mock` takes, one schema for each call. */

const stage = z.enum([
  'INIT',
  'PLANNING',
  'APPLYING',
  'CONFIGURING_ONE',
  'CONFIGURING_PROVISION',
  'DEPROVISIONING_ONE',
  'DEPROVISIONING',
]);

const cause = z.enum([
  'registry-unreachable',
  'bad-credentials',
  'quota',
  'no-capacity',
  'host-unreachable',
  'package-failure',
  'object-in-use',
  'timeout',
  'invalid-network',
  'invalid-hostname',
  'no-hosts',
  'no-terraform-state',
]);

export const resetRequest = z.strictObject({ seed: z.enum(SEED_NAMES).optional() });

export const clockRequest = z.strictObject({
  speed: z.number().positive().optional(),
  pause: z.boolean().optional(),
  advanceMs: z.number().nonnegative().optional(),
  step: z.literal(true).optional(),
  untilIdle: z.literal(true).optional(),
});

export const failRequest = z.strictObject({
  provisionId: z.union([z.int(), z.literal('next')]).default('next'),
  stage: z.union([stage, z.enum(['ADD_IP', 'SCALING'])]),
  cause: cause.optional(),
  sticky: z.boolean().default(false),
  /** For `ADD_IP`: how many addresses the cloud still gives before it refuses one. */
  after: z.int().nonnegative().default(0),
});

export const clearFailRequest = z.strictObject({ provisionId: z.int().optional() });

export const faultRequest = z.strictObject({
  path: z.string(),
  method: z.string().optional(),
  kind: z.enum(FAULT_KINDS),
  act: z.boolean().optional(),
  status: z.int().min(200).max(599).optional(),
  latencyMs: z.number().nonnegative().optional(),
  times: z.int().positive().optional(),
});

export const restartRequest = z.strictObject({ locale: z.enum(['C', 'C.UTF-8']).optional() });

export const guestRequest = z.strictObject({
  provisionId: z.int(),
  kind: z.enum(['vm', 'vm-with-nic', 'image']),
  hostId: z.int().optional(),
  networkId: z.int().optional(),
  datastoreId: z.int().optional(),
});

export const driverRequest = z.union([
  z.strictObject({ id: z.string(), error: z.string(), failsSync: z.boolean().default(false) }),
  z.strictObject({ id: z.string(), state: z.enum(['ENABLED', 'DISABLED', 'UNKNOWN']) }),
  z.strictObject({ id: z.string(), remove: z.literal(true) }),
  z.strictObject({ id: z.string(), body: z.looseObject({ name: z.string() }) }),
  z.strictObject({ testDrivers: z.literal(true) }),
]);
