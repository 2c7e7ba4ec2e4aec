import type { FailureCause } from '../model';

/** A task that stops the playbook: what it prints for the first host that has it. */
export interface TaskFailure {
  /** The task at which the playbook stops. */
  readonly task: 'connect' | 'packages';
  /** `UNREACHABLE!` counts as unreachable in the recap, `FAILED!` as failed. */
  readonly mark: 'UNREACHABLE!' | 'FAILED!';
  readonly result: Readonly<Record<string, string | number | boolean>>;
}

function unreachable(reason: string): TaskFailure {
  return {
    task: 'connect',
    mark: 'UNREACHABLE!',
    result: {
      changed: false,
      msg: `Failed to connect to the host via ssh: ${reason}`,
      unreachable: true,
    },
  };
}

const failed = (task: TaskFailure['task'], msg: string): TaskFailure => ({
  task,
  mark: 'FAILED!',
  result: { changed: false, msg },
});

/** What goes wrong on a host; a cause that is not a host's reads as one that does not answer. */
export function taskFailure(cause: FailureCause, address: string): TaskFailure {
  switch (cause) {
    case 'bad-credentials':
      return unreachable(`root@${address}: Permission denied (publickey).`);
    case 'package-failure':
      return failed(
        'packages',
        "'/usr/bin/apt-get -y -o Dpkg::Options::=--force-confold install opennebula-node-kvm' failed: E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 2119 (unattended-upgr)",
      );
    case 'registry-unreachable':
      return failed(
        'packages',
        'Failed to update apt cache: E: Failed to fetch https://downloads.opennebula.io/repo/7.0/Ubuntu/22.04/dists/stable/InRelease: Temporary failure resolving the name of the server',
      );
    case 'timeout':
      return failed('connect', 'Timed out waiting for last boot time check (timeout=600)');
    case 'no-capacity':
    case 'quota':
      return failed(
        'packages',
        'dpkg: error processing archive (--unpack): cannot copy extracted data: failed to write (No space left on device)',
      );
    case 'host-unreachable':
    case 'object-in-use':
    case 'invalid-network':
    case 'invalid-hostname':
    case 'no-hosts':
    case 'no-terraform-state':
      return unreachable(`ssh: connect to host ${address} port 22: Connection timed out`);
  }
}
