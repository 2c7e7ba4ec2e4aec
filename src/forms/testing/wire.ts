import type { JsonObject, JsonValue } from '@/lib/json';

/** A driver as OneForm sends it: a secret, a choice, a number, a deployment with an input of its own, tags. */
export function wireDriver(changes: JsonObject = {}): JsonObject {
  return {
    name: 'Cloud',
    system_path: '/drivers/cloud',
    state: 'ENABLED',
    description: 'A cloud',
    version: '1.0.0',
    registry: 'default',
    fireedge: { color: '00FF00', layout: { provider: ['oneform_hosts'] } },
    connection: [
      { name: 'secret_key', type: 'string', mandatory: true, sensitive: true },
      {
        name: 'region',
        type: 'string',
        default: 'eu',
        match: { type: 'list', values: ['eu', 'us'] },
      },
    ],
    user_inputs: [
      {
        name: 'oneform_hosts',
        type: 'number',
        default: 1,
        match: { type: 'number', values: { min: 1, max: 10 } },
      },
      { name: 'oneform_tags', type: 'map(string)', default: {} },
    ],
    deployment_confs: [
      {
        name: 'Small Cluster',
        inventory: 'small',
        description: '<p>Small <script>alert(1)</script></p>',
        user_inputs: [{ name: 'zone', type: 'string' }],
        one_objects: {
          networks: [{ id: null, name: 'private_net', template: { vn_mad: 'vxlan' } }],
          datastores: [{ id: null, name: 'image_ds', template: { type: 'IMAGE_DS' } }],
        },
      },
      { name: 'Large Cluster', inventory: 'large', description: '', one_objects: {} },
    ],
    ...changes,
  };
}

/** A provider or provision as OneForm sends it. */
export function wireDocument(
  id: number,
  kind: 'PROVIDER' | 'PROVISION',
  body: JsonObject,
): JsonValue {
  return {
    DOCUMENT: {
      ID: String(id),
      UID: '0',
      GID: '0',
      UNAME: 'oneadmin',
      GNAME: 'oneadmin',
      NAME: body['name'] ?? '',
      TYPE: '102',
      PERMISSIONS: { OWNER_U: '1', OWNER_M: '1', OWNER_A: '0' },
      TEMPLATE: { [`${kind}_BODY`]: body },
    },
  };
}
