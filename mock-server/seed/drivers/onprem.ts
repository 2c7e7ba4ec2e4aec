import type { DriverSource } from '../driver-source';

/** Machines that exist already; two deployments, and hosts are given by address. */
export const onprem: DriverSource = {
  id: 'onprem',
  systemPath: '/usr/lib/one/oneform/drivers/onprem',
  templated: {
    phydev: 'phydev_name',
    network_address: 'network_address',
    network_mask: 'network_mask',
    gateway: 'gateway',
    dns: 'dns',
    ip: 'ip',
    size: 'size',
  },
  body: {
    name: 'OnPrem',
    description: 'Your own machines, in your own racks',
    registry: 'default',
    version: '1.0.0',
    fireedge: {
      logo: '/fireedge/client/assets/images/providers/onprem.png',
      color: '6172F3',
      operations: { 'add-host': 'ips', 'del-host': 'ids' },
      layout: {
        provider: ['oneform_onprem_hosts'],
        network: ['phydev_name', 'network_address', 'network_mask', 'gateway', 'dns', 'ip', 'size'],
        storage: ['nfs_server', 'nfs_export', 'nfs_mount_path'],
      },
    },
    connection: [],
    user_inputs: [
      {
        name: 'oneform_onprem_hosts',
        description: 'IP addresses of the machines that join the cluster, one for each host',
        type: 'list(string)',
        default: [],
        mandatory: false,
        sensitive: false,
      },
      {
        name: 'oneform_tags',
        description: 'Labels kept with the provision, as names and values',
        type: 'map(string)',
        default: {},
        mandatory: false,
        sensitive: false,
      },
    ],
    deployment_confs: [
      {
        name: 'On-Prem NFS Cluster',
        description: `<p>Joins machines of your own, in your own racks, to your cloud as a cluster with shared storage.</p>
<ul>
  <li><strong>Before you start</strong>:<ul>
      <li>Every machine runs one of the <a target="_blank" href="https://docs.opennebula.io/7.2/software/release_information/release_notes/platform_notes/">supported systems</a>
      and lets the front-end in over SSH as root.</li>
      <li>An NFS server exports a directory to all of them, owned by <em>oneadmin</em> (UID and GID 9869).</li>
      <li>The front-end has the same export mounted at the path given below.</li>
    </ul></li>
  <li><strong>Storage</strong>: images and disks live on the NFS export, so guests can move between hosts while they run; see
  <a target="_blank" href="https://docs.opennebula.io/7.2/product/cluster_configuration/storage_system/nas_ds/">NFS storage</a>.</li>
  <li><strong>Network</strong>: guests are connected through a bridge on one network device of each host, see
  <a target="_blank" href="https://docs.opennebula.io/7.2/product/cluster_configuration/networking_system/bridged/">bridged networking</a>.</li>
</ul>
<p>Step by step: <a target="_blank" href="https://docs.opennebula.io/7.2/product/cluster_provisioning/cluster_provisions/onprem_nfs_cluster/">clusters on your own hardware</a>.</p>
`,
        inventory: 'nfs_cluster',
        user_inputs: [
          {
            name: 'phydev_name',
            description:
              "Network device that carries the guests' bridge; the same name on every host, e.g. eth0 or ens3",
            type: 'string',
            default: 'eth0',
          },
          {
            name: 'network_address',
            description: "First address of the guests' network, without the mask, e.g. 10.0.0.0",
            type: 'string',
            default: '10.0.0.0',
          },
          {
            name: 'network_mask',
            description: "Mask of the guests' network in dotted form, e.g. 255.255.255.0",
            type: 'string',
            default: '255.255.255.0',
          },
          {
            name: 'gateway',
            description: 'Address of the router that the guests use as their default gateway',
            type: 'string',
            default: '10.0.0.1',
          },
          {
            name: 'dns',
            description: 'Address of the name server that the guests use',
            type: 'string',
            default: '8.8.8.8',
          },
          {
            name: 'ip',
            description: 'First address that OpenNebula may give to a guest',
            type: 'string',
            default: '10.0.0.50',
          },
          {
            name: 'size',
            description: 'How many addresses OpenNebula may give out, counting up from the first',
            type: 'number',
            default: 100,
          },
          {
            name: 'nfs_server',
            description: 'Name or IP address of the NFS server',
            type: 'string',
            default: '172.20.0.1',
          },
          {
            name: 'nfs_export',
            description:
              'Directory that the NFS server exports, owned by UID and GID 9869, e.g. /srv/one_cluster_prod',
            type: 'string',
            default: '/srv/one_cluster_prod',
          },
          {
            name: 'nfs_mount_path',
            description: 'Where the hosts mount the export, e.g. /mnt/opennebula/cluster_prod',
            type: 'string',
            default: '/mnt/opennebula/cluster_prod',
          },
        ],
        template_path: '/usr/lib/one/oneform/drivers/onprem/ansible/templates/nfs_cluster.j2',
        one_objects: {
          cluster: {},
          hosts: [],
          networks: [
            {
              id: null,
              name: 'private_onprem_network',
              template: {
                vn_mad: 'bridge',
                phydev: 'null',
                network_address: 'null',
                network_mask: 'null',
                gateway: 'null',
                dns: 'null',
                ar: [{ type: 'IP4', ip: 'null', size: 'null' }],
              },
            },
          ],
          datastores: [
            {
              id: null,
              name: 'onprem_system_ds',
              template: { type: 'SYSTEM_DS', tm_mad: 'shared' },
            },
            {
              id: null,
              name: 'onprem_image_ds',
              template: {
                type: 'IMAGE_DS',
                ds_mad: 'fs',
                tm_mad: 'shared',
                safe_dirs: '/var/tmp /tmp',
              },
            },
          ],
        },
      },
      {
        name: 'On-Prem SSH Cluster',
        description: `<p>Joins machines of your own, in your own racks, to your cloud as a cluster with local storage.</p>
<ul>
  <li><strong>Before you start</strong>:<ul>
      <li>Every machine runs one of the <a target="_blank" href="https://docs.opennebula.io/7.2/software/release_information/release_notes/platform_notes/">supported systems</a>
      and lets the front-end in over SSH as root.</li>
    </ul></li>
  <li><strong>Storage</strong>: images are sent to each host over SSH and kept on its own disk; see
  <a target="_blank" href="https://docs.opennebula.io/7.2/product/cluster_configuration/storage_system/local_ds/">local storage</a>.</li>
  <li><strong>Network</strong>: guests are connected through a bridge on one network device of each host, see
  <a target="_blank" href="https://docs.opennebula.io/7.2/product/cluster_configuration/networking_system/bridged/">bridged networking</a>.</li>
</ul>
<p>Step by step: <a target="_blank" href="https://docs.opennebula.io/7.2/product/cluster_provisioning/cluster_provisions/onprem_ssh_cluster/">clusters on your own hardware</a>.</p>
`,
        inventory: 'ssh_cluster',
        user_inputs: [
          {
            name: 'phydev_name',
            description:
              "Network device that carries the guests' bridge; the same name on every host, e.g. eth0 or ens3",
            type: 'string',
            default: 'eth0',
          },
          {
            name: 'network_address',
            description: "First address of the guests' network, without the mask, e.g. 10.0.0.0",
            type: 'string',
            default: '10.0.0.0',
          },
          {
            name: 'network_mask',
            description: "Mask of the guests' network in dotted form, e.g. 255.255.255.0",
            type: 'string',
            default: '255.255.255.0',
          },
          {
            name: 'gateway',
            description: 'Address of the router that the guests use as their default gateway',
            type: 'string',
            default: '10.0.0.1',
          },
          {
            name: 'dns',
            description: 'Address of the name server that the guests use',
            type: 'string',
            default: '8.8.8.8',
          },
          {
            name: 'ip',
            description: 'First address that OpenNebula may give to a guest',
            type: 'string',
            default: '10.0.0.50',
          },
          {
            name: 'size',
            description: 'How many addresses OpenNebula may give out, counting up from the first',
            type: 'number',
            default: 100,
          },
        ],
        template_path: '/usr/lib/one/oneform/drivers/onprem/ansible/templates/ssh_cluster.j2',
        one_objects: {
          cluster: {},
          hosts: [],
          networks: [
            {
              id: null,
              name: 'private_onprem_network',
              template: {
                vn_mad: 'bridge',
                phydev: 'null',
                network_address: 'null',
                network_mask: 'null',
                gateway: 'null',
                dns: 'null',
                ar: [{ type: 'IP4', ip: 'null', size: 'null' }],
              },
            },
          ],
          datastores: [
            {
              id: null,
              name: 'onprem_system_ds',
              template: { type: 'SYSTEM_DS', tm_mad: 'ssh' },
            },
            {
              id: null,
              name: 'onprem_image_ds',
              template: {
                type: 'IMAGE_DS',
                ds_mad: 'fs',
                tm_mad: 'ssh',
                safe_dirs: '/var/tmp /tmp',
              },
            },
          ],
        },
      },
    ],
  },
};
