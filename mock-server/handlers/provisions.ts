import { isJsonObject } from '@/lib/json';
import type { JsonObject, JsonValue } from '@/lib/json';
import { ApiError, internalError, missingAttribute } from '../http/api-error';
import { asMap, attribute, bodyOf } from '../http/body';
import { flag, json, NO_CONTENT, strictFlag } from '../http/context';
import type { Handler } from '../http/context';
import { newestFirst, providerOf, provisionOf } from '../http/documents';
import { isTruthy, toInteger, toText } from '../http/ruby';
import { releaseProvider } from '../life/next-step';
import { unixSeconds } from '../life/record';
import { takes } from '../life/states';
import { createLogFile } from '../log-file';
import type { ProvisionRecord } from '../model';
import { objectsOf } from '../rules/blueprint';
import { checkStorable, validValues } from '../rules/creation';
import { checkFailed, rememberChilds, unmanagedOf } from '../rules/guests';
import { checkRename, checkUpdatable, merged, patchOf } from '../rules/patch';
import { mayUse, NEW_DOCUMENT_OCTET, octetsOf, permissionsOf } from '../rules/permissions';
import type { OneObjects, ProvisionBody } from '../wire';
import { accessHandlers, invalidJson } from './access';
import { driverIdOf, enabledDriver } from './providers';
import { checkReadable, tagsOf, wireProvision } from './provision-json';

const list: Handler = (context) => {
  const { world, user, query } = context;
  const all = flag(query, 'all');
  const visible = newestFirst(world.provisions).filter((record) => mayUse(user, record));
  // Each document is read before the state is looked at, so a DONE one breaks a list as well.
  for (const record of visible) checkReadable(context, record);
  return json(
    visible
      .filter(({ body }) => all || body.state !== 'DONE')
      .map((record) => wireProvision(context, record)),
  );
};

const show: Handler = (context) => {
  const record = provisionOf(context);
  const body = wireProvision(context, record);
  if (flag(context.query, 'decode') && record.terraform !== 'applied') {
    throw internalError(
      'undefined method `unpack1\' for {}:Hash\n\n    str.unpack1("m")\n       ^^^^^^^^',
    );
  }
  return json(body);
};

/** How long the check takes, from reading the document to writing it back. */
const CHECK_MS = 2_000;

const unmanaged: Handler = (context) => {
  const record = provisionOf(context);
  checkReadable(context, record);
  const found = unmanagedOf(context.world, record.body.one_objects);
  if (!found) {
    const error = checkFailed();
    context.engine.log(record, context.now, 'E', error.message);
    throw error;
  }
  rememberChilds(record, found);
  // It writes the whole document back without a lock: what the server writes meanwhile is undone (contract#trap-16).
  if (record.work) record.readBack = { body: record.body, until: context.now + CHECK_MS };
  return json(found);
};

const create: Handler = (context) => {
  const { world, user, now, engine } = context;
  const body = bodyOf(context.body, invalidJson);
  const driverId = driverIdOf(body);
  for (const name of ['deployment_type', 'provider_id']) {
    if (!isTruthy(attribute(body, name))) throw missingAttribute(name);
  }
  const sent = asMap(body);
  const driver = enabledDriver(context, driverId, 'Provision');
  const provider = providerOf(context, toInteger(sent['provider_id']));
  if (provider.body.driver !== driver.id) {
    throw new ApiError(
      400,
      `The specified driver '${provider.body.driver}' is not compatible with the '${driver.id}' driver used for this provision`,
    );
  }
  const type = toText(sent['deployment_type']).toLowerCase();
  const deployment = driver.body.deployment_confs?.find(({ inventory }) => inventory === type);
  if (!deployment) {
    throw new ApiError(400, `Deployment '${type}' not found in driver configuration`);
  }
  const inputs = [...(driver.body.user_inputs ?? []), ...(deployment.user_inputs ?? [])];
  const values = validValues('Provision', sent, inputs, sent['user_inputs_values'] ?? null, null);
  const name = toText(sent['name'] ?? driver.body.name);
  const description = sent['description'] ?? driver.body.description ?? '';
  checkStorable(name, [values, description], {
    markup: 'Parse error: XML Template malformed',
    tooLong: 'ID not defined',
  });
  const id = world.counters.document++;
  const record: ProvisionRecord = {
    id,
    ownerId: user.id,
    ownerName: user.name,
    groupId: user.groupId,
    groupName: user.groupName,
    name,
    permissions: permissionsOf(octetsOf(NEW_DOCUMENT_OCTET)),
    driverId: driver.id,
    work: null,
    failures: world.nextFailures ?? [],
    terraform: 'never',
    log: createLogFile(engine.fileHeader(now)),
    body: {
      name,
      description,
      deployment_file: deployment.inventory,
      ...(deployment.onedeploy_tags !== undefined && { onedeploy_tags: deployment.onedeploy_tags }),
      fireedge: driver.body.fireedge ?? {},
      user_inputs: inputs,
      user_inputs_values: values,
      provider_id: provider.id,
      state: 'PENDING',
      one_objects: objectsOf(driver.blueprints[deployment.inventory], values),
      registration_time: unixSeconds(now),
      historic: [],
      tags: tagsOf(values),
    },
  };
  world.nextFailures = [];
  world.provisions.set(id, record);
  provider.body = { ...provider.body, provision_ids: [...provider.body.provision_ids, id] };
  engine.log(record, now, 'I', `Provision '${name}' allocated`);
  engine.log(record, now, 'D', `Using '${provider.body.name}' provider`);
  const answer = wireProvision(context, record);
  engine.begin(record, now);
  return json(answer, 201);
};

/** Merges five attributes, checks nothing, and is lost when a stage is at work (contract#trap-7). */
const patch: Handler = (context) => {
  const change = patchOf(context.body, 'provision');
  const record = provisionOf(context);
  const oldName = record.name;
  const name = checkRename(change);
  checkUpdatable(change);
  record.body = patchedBody(record.body, change);
  if (name !== undefined) record.name = name;
  return json(wireProvision(context, record, oldName));
};

function patchedBody(body: ProvisionBody, change: JsonObject): ProvisionBody {
  const { name, description, user_inputs_values: values, one_objects: objects } = change;
  const { onedeploy_tags: tags } = change;
  const newValues = values === undefined ? undefined : merged(body.user_inputs_values, values);
  const { onedeploy_tags: oldTags, ...rest } = body;
  const deployTags = tags ?? oldTags;
  return {
    ...rest,
    ...(typeof name === 'string' && { name }),
    ...(description !== undefined && { description }),
    ...(deployTags !== undefined && { onedeploy_tags: deployTags }),
    ...(isJsonObject(newValues) && { user_inputs_values: newValues, tags: tagsOf(newValues) }),
    ...(objects !== undefined && { one_objects: mergedObjects(body.one_objects, objects) }),
  };
}

/** Lists replace lists; what is no map of lists is not taken, since nothing could read it again. */
function mergedObjects(current: OneObjects, change: JsonValue): OneObjects {
  const result = merged(current, change);
  return isOneObjects(result) ? result : current;
}

function isOneObjects(value: unknown): value is OneObjects {
  if (!isJsonObject(value)) return false;
  const { cluster, hosts, networks, datastores } = value;
  return (
    isJsonObject(cluster) &&
    [hosts, networks, datastores].every(
      (objects) => Array.isArray(objects) && objects.every((object) => isJsonObject(object)),
    )
  );
}

/** Without force only from DONE; with it the record is forgotten and nothing else happens. */
const remove: Handler = (context) => {
  const record = provisionOf(context);
  const { state, provider_id: providerId } = record.body;
  if (!strictFlag(context.query, 'force') && !takes('delete', state)) {
    throw new ApiError(
      405,
      `Provision in state ${state} cannot be deleted, use force option to delete it`,
    );
  }
  if (!context.world.providers.has(providerId)) {
    throw new ApiError(500, `Error removing provision ID from provider ${providerId}`);
  }
  releaseProvider(context.world, record);
  context.engine.abandon(record);
  context.world.provisions.delete(record.id);
  return NO_CONTENT;
};

export const provisionHandlers = {
  list,
  show,
  unmanaged,
  create,
  patch,
  remove,
  ...accessHandlers((context) => provisionOf(context)),
} as const;
