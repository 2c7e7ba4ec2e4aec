import type { JsonObject } from '@/lib/json';

/** A deployment as OneForm sends it, that asks for nothing of its own. */
export const wireDeployment = (changes: JsonObject = {}): JsonObject => ({
  name: 'Small',
  inventory: 'small',
  description: '',
  one_objects: {},
  ...changes,
});

/** What OneForm makes of a driver with a variable that it can't parse: an empty list in place of all of them. */
export const UNREAD_DRIVERS: readonly (readonly [string, JsonObject])[] = [
  ['its layout names inputs', { user_inputs: [], deployment_confs: [wireDeployment()] }],
  [
    'a deployment asks, but not for machines',
    {
      user_inputs: [],
      deployment_confs: [wireDeployment({ user_inputs: [{ name: 'dns', type: 'string' }] })],
    },
  ],
  [
    'a value depends on an input that is lost',
    {
      user_inputs: [],
      fireedge: {},
      deployment_confs: [
        wireDeployment({
          user_inputs: [
            { name: 'oneform_hosts', type: 'number', default: 1 },
            {
              name: 'zone',
              type: 'string',
              match: { type: 'map', grouped_by: 'flavour', values: { small: ['a'] } },
            },
          ],
        }),
      ],
    },
  ],
];

/** What an administrator can do about it. */
export const UNREAD_WAY =
  /Rewrite its variable file without validation blocks, function calls and interpolations/u;
