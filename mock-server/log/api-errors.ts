/** What the clouds' interfaces answer when they refuse, in the words of each. */
interface ApiErrors {
  readonly badCredentials: string;
  readonly quota: string;
  readonly noCapacity: string;
  readonly timeout: string;
  readonly inUse: string;
}

const aws: ApiErrors = {
  badCredentials:
    'Retrieving AWS account details: validating provider credentials: retrieving caller identity from STS: operation error STS: GetCallerIdentity, https response error StatusCode: 403, api error InvalidClientTokenId: The security token included in the request is invalid.',
  quota:
    'creating EC2 Instance: operation error EC2: RunInstances, https response error StatusCode: 400, api error VcpuLimitExceeded: You have requested more vCPU capacity than your current vCPU limit of 96 allows for the instance bucket that the specified instance type belongs to. Please visit http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this limit.',
  noCapacity:
    'creating EC2 Instance: operation error EC2: RunInstances, https response error StatusCode: 500, api error InsufficientInstanceCapacity: We currently do not have sufficient capacity in the Availability Zone you requested.',
  timeout:
    "waiting for EC2 Instance create: timeout while waiting for state to become 'running' (last state: 'pending', timeout: 10m0s)",
  inUse:
    'deleting EC2 VPC: operation error EC2: DeleteVpc, https response error StatusCode: 400, api error DependencyViolation: The VPC has dependencies and cannot be deleted.',
};

const scaleway: ApiErrors = {
  badCredentials:
    'scaleway-sdk-go: http error 401 Unauthorized: denied authentication: unauthenticated',
  quota: 'scaleway-sdk-go: quota(s) exceeded: BaremetalServers has reached its quota (2/2)',
  noCapacity:
    'scaleway-sdk-go: http error 409 Conflict: offer is out of stock in the requested zone',
  timeout: 'timeout while waiting for server to be ready: last status was "delivering" (1h0m0s)',
  inUse:
    'scaleway-sdk-go: precondition failed: resource is still in use, private network is not empty',
};

const equinix: ApiErrors = {
  badCredentials: 'API Error HTTP 401 Invalid authentication token',
  quota:
    'API Error HTTP 422 You have exceeded the maximum number of devices allowed for this project',
  noCapacity:
    'API Error HTTP 503 The facility has no provisionable c3.small servers matching your criteria',
  timeout:
    "timeout while waiting for state to become 'active' (last state: 'provisioning', timeout: 20m0s)",
  inUse: 'API Error HTTP 422 Cannot delete a device that is locked or has reserved addresses',
};

const i3dnet: ApiErrors = {
  badCredentials: 'i3D.net API returned status 401: PRIVATE-TOKEN is missing or not valid',
  quota: 'i3D.net API returned status 403: order limit of the account reached',
  noCapacity: 'i3D.net API returned status 409: no bm7.std.8 available at EU: Rotterdam',
  timeout: 'server did not reach status "delivered" within 30m0s (last status "provisioning")',
  inUse: 'i3D.net API returned status 409: server has an operation in progress',
};

const vultr: ApiErrors = {
  badCredentials: 'error creating server: {"error":"Invalid API token.","status":401}',
  quota:
    'error creating server: {"error":"Server add failed: You have reached the maximum monthly fee limit for this account.","status":400}',
  noCapacity:
    'error creating server: {"error":"Server add failed: Plan is not available in the selected region.","status":400}',
  timeout:
    "error while waiting for server to become active: timeout while waiting for state to become 'active' (last state: 'pending', timeout: 1h0m0s)",
  inUse:
    'error destroying VPC: {"error":"VPC is attached to servers and cannot be removed.","status":400}',
};

const google: ApiErrors = {
  badCredentials:
    'oauth2: cannot fetch token: 401 Unauthorized, response: {"error":"invalid_grant","error_description":"Invalid JWT Signature."}',
  quota:
    "googleapi: Error 403: Quota 'CPUS' exceeded. Limit: 8.0 in region europe-west1., quotaExceeded",
  noCapacity:
    'googleapi: Error 503: The zone does not have enough resources available to fulfill the request. Try a different zone, or try again later., ZONE_RESOURCE_POOL_EXHAUSTED',
  timeout:
    "Error waiting for instance to create: timeout while waiting for state to become 'DONE' (last state: 'RUNNING', timeout: 20m0s)",
  inUse:
    'googleapi: Error 400: The network resource is already being used by another resource, resourceInUseByAnotherResource',
};

const digitalocean: ApiErrors = {
  badCredentials:
    'Error creating droplet: POST https://api.digitalocean.com/v2/droplets: 401 Unable to authenticate you',
  quota:
    'Error creating droplet: POST https://api.digitalocean.com/v2/droplets: 422 creating this/these droplet(s) will exceed your droplet limit',
  noCapacity:
    'Error creating droplet: POST https://api.digitalocean.com/v2/droplets: 422 Size is not available in this region.',
  timeout:
    "Error waiting for droplet to become ready: timeout while waiting for state to become 'active' (last state: 'new', timeout: 1h0m0s)",
  inUse:
    'Error deleting VPC: DELETE https://api.digitalocean.com/v2/vpcs: 403 Can not delete VPC with members',
};

/** Drivers without a cloud: what stands behind them is this machine. */
const local: ApiErrors = {
  badCredentials: 'operation error: StatusCode: 401, api error Unauthorized: the key is not valid',
  quota: 'operation error: StatusCode: 400, api error LimitExceeded: no more hosts may be created',
  noCapacity: 'operation error: StatusCode: 503, api error Unavailable: no host is free',
  timeout: 'local-exec provisioner error: context deadline exceeded',
  inUse:
    'deleting resource: operation error: StatusCode: 400, api error DependencyViolation: The resource has a dependent object and cannot be deleted.',
};

const ERRORS: ReadonlyMap<string, ApiErrors> = new Map([
  ['aws', aws],
  ['scaleway', scaleway],
  ['equinix', equinix],
  ['i3dnet', i3dnet],
  ['vultr', vultr],
  ['google', google],
  ['digitalocean', digitalocean],
]);

export const apiErrorsOf = (driverId: string): ApiErrors => ERRORS.get(driverId) ?? local;
