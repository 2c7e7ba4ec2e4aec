import { isJsonObject } from '@/lib/json';
import type { JsonObject, JsonValue } from '@/lib/json';
import { ApiError, internalError, missingAttribute } from '../http/api-error';
import { asMap, attribute, bodyOf } from '../http/body';
import { flag, json, NO_CONTENT } from '../http/context';
import type { ApiContext, Handler } from '../http/context';
import { envelope, newestFirst, providerOf } from '../http/documents';
import { isTruthy, rubyReceiver, toInteger, toText } from '../http/ruby';
import { unixSeconds } from '../life/record';
import type { DriverRecord, ProviderRecord } from '../model';
import { checkStorable, validValues } from '../rules/creation';
import { checkRename, checkUpdatable, merged, patchOf } from '../rules/patch';
import { mayUse, NEW_DOCUMENT_OCTET, octetsOf, permissionsOf } from '../rules/permissions';
import { redacted } from '../rules/redaction';
import type { ProviderBody } from '../wire';
import { accessHandlers, invalidJson } from './access';
import { driverOf, notADriver } from './drivers';

/** The provider that a system is installed with: neither made nor deleted by anybody. */
const ON_PREMISES = 'onprem';

/** The body as sent: secrets masked unless asked for, which USE permission is enough to do. */
export function providerJson(body: ProviderBody, includeSensitive: boolean): JsonObject {
  const { connection } = body;
  return {
    ...body,
    connection: includeSensitive ? connection : redacted(body.user_inputs, connection),
  };
}

function wireProvider(
  record: ProviderRecord,
  includeSensitive: boolean,
  name = record.name,
): JsonObject {
  return envelope(record, { PROVIDER_BODY: providerJson(record.body, includeSensitive) }, name);
}

const list: Handler = ({ world, user, query }) => {
  const onlyEnabled = flag(query, 'enabled');
  const providers = newestFirst(world.providers).filter(
    (record) =>
      mayUse(user, record) &&
      (!onlyEnabled || world.drivers.get(record.body.driver)?.state === 'ENABLED'),
  );
  const includeSensitive = flag(query, 'include_sensitive');
  return json(providers.map((record) => wireProvider(record, includeSensitive)));
};

const show: Handler = (context) =>
  json(wireProvider(providerOf(context), flag(context.query, 'include_sensitive')));

const path: Handler = (context) => {
  const { body } = providerOf(context);
  return json({ path: driverOf(context.world, body.driver).systemPath });
};

/** `body['driver'].downcase`, and what Ruby says when there is nothing of the kind. */
export function driverIdOf(body: JsonValue): string {
  const name = attribute(
    body,
    'driver',
    "\n\n                ) unless body['driver']\n                             ^^^^^^^^^^",
  );
  if (!isTruthy(name)) throw missingAttribute('driver');
  if (typeof name === 'string') return name.toLowerCase();
  throw internalError(
    `undefined method \`downcase' for ${rubyReceiver(name)}\n\n` +
      "                dname  = body['driver'].downcase\n" +
      '                                       ^^^^^^^^^',
  );
}

/** The driver to make something from: neither in ERROR nor unsynced nor disabled. */
export function enabledDriver(
  context: ApiContext,
  id: string,
  kind: 'Provider' | 'Provision',
): DriverRecord {
  const driver = driverOf(context.world, id);
  if (driver.state === 'ERROR' || driver.state === 'UNKNOWN') {
    throw internalError(
      notADriver(
        driver,
        '                ) unless driver.enabled?\n                               ^^^^^^^^^',
      ),
    );
  }
  if (driver.state === 'DISABLED') {
    throw new ApiError(400, `${kind} creation is not allowed from a disabled driver`);
  }
  return driver;
}

const create: Handler = (context) => {
  const { world, user, now } = context;
  const body = bodyOf(context.body, invalidJson);
  const driverId = driverIdOf(body);
  if (driverId === ON_PREMISES) {
    throw new ApiError(400, 'The onprem provider already exists and cannot be created again');
  }
  const driver = enabledDriver(context, driverId, 'Provider');
  const sent = asMap(body);
  const inputs = driver.body.connection ?? [];
  const connection = validValues('Provider', sent, inputs, sent['connection_values'] ?? null, {
    connection: ['is missing'],
  });
  const name = toText(sent['name'] ?? driver.body.name);
  const description = sent['description'] ?? driver.body.description ?? '';
  checkStorable(name, [connection, description], {
    markup: 'ID not defined',
    tooLong: 'ID not defined',
  });
  const record: ProviderRecord = {
    id: world.counters.document++,
    ownerId: user.id,
    ownerName: user.name,
    groupId: user.groupId,
    groupName: user.groupName,
    name,
    permissions: permissionsOf(octetsOf(NEW_DOCUMENT_OCTET)),
    body: {
      name,
      description,
      driver: driver.id,
      version: driver.body.version ?? '',
      fireedge: driver.body.fireedge ?? {},
      user_inputs: inputs,
      connection,
      provision_ids: [],
      registration_time: unixSeconds(now),
    },
  };
  world.providers.set(record.id, record);
  return json(wireProvider(record, false), 201);
};

/** Merges name, description and connection; checks nothing, and ignores everything else. */
const patch: Handler = (context) => {
  const change = patchOf(context.body, 'provider');
  const record = providerOf(context);
  const oldName = record.name;
  const name = checkRename(change);
  checkUpdatable(change);
  const { body } = record;
  const { description, connection } = change;
  record.body = {
    ...body,
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
    ...(connection !== undefined && { connection: newConnection(body.connection, connection) }),
  };
  if (name !== undefined) record.name = name;
  // The answer was read before oned renamed the document.
  return json(wireProvider(record, false, oldName));
};

function newConnection(current: JsonValue, change: JsonValue): JsonValue {
  if (change === null) return {};
  return merged(isJsonObject(current) ? current : {}, change);
}

const remove: Handler = (context) => {
  if (toInteger(context.params['id']) === 0) {
    throw new ApiError(400, 'The onprem provider is required by the system and cannot be deleted');
  }
  const { id, body } = providerOf(context);
  const ids = body.provision_ids;
  if (ids.length > 0) {
    const listed = ids.length === 1 ? String(ids[0]) : `[${ids.join(', ')}]`;
    throw new ApiError(405, `Cannot delete a Provider with existing Provisions: ${listed}`);
  }
  context.world.providers.delete(id);
  return NO_CONTENT;
};

export const providerHandlers = {
  list,
  show,
  path,
  create,
  patch,
  remove,
  ...accessHandlers((context) => providerOf(context)),
} as const;
