import type { DriverSource } from '../driver-source';

/** `zone` depends on `region`; guests are reached by `nodeport`. */
export const google: DriverSource = {
  id: 'google',
  systemPath: '/var/lib/one/oneform/drivers/oneform-registry/google',
  templated: {},
  body: {
    name: 'Google Cloud',
    description: 'Virtual machines of Google Compute Engine',
    registry: 'oneform-registry',
    version: '1.0.0',
    fireedge: {
      logo: '/fireedge/client/assets/images/providers/google.png',
      color: 'DC382B',
      operations: { 'add-host': 'amount', 'del-host': 'ids' },
      layout: {
        provider: ['oneform_hosts', 'google_machine_type', 'google_image', 'one_hypervisor'],
      },
    },
    connection: [
      {
        name: 'credentials',
        description: 'Key of a service account, the whole JSON file as text',
        type: 'string',
        mandatory: true,
        sensitive: true,
      },
      {
        name: 'project',
        description:
          'ID of the project that pays for the machines: 6 to 30 small letters, digits and hyphens',
        type: 'string',
        mandatory: true,
        sensitive: false,
        match: {
          type: 'string',
          values: { regex: '^[a-z][a-z0-9-]{4,28}[a-z0-9]$' },
        },
      },
      {
        name: 'region',
        description: 'Google Cloud region where the machines are started',
        type: 'string',
        default: 'europe-west1',
        mandatory: false,
        sensitive: false,
        match: {
          type: 'list',
          values: ['europe-west1', 'europe-west2', 'us-east1', 'us-west1'],
        },
      },
      {
        name: 'zone',
        description: 'Zone inside the region',
        type: 'string',
        default: 'europe-west1-b',
        mandatory: false,
        sensitive: false,
        match: {
          type: 'map',
          grouped_by: 'region',
          values: {
            'europe-west1': ['europe-west1-b', 'europe-west1-c', 'europe-west1-d'],
            'europe-west2': ['europe-west2-a', 'europe-west2-b'],
            'us-east1': ['us-east1-b', 'us-east1-c'],
            'us-west1': ['us-west1-a', 'us-west1-b'],
          },
        },
      },
    ],
    user_inputs: [
      {
        name: 'oneform_hosts',
        description: 'How many hosts to rent, from 1 to 10. More can be added later',
        type: 'number',
        default: 1,
        mandatory: false,
        sensitive: false,
        match: { type: 'number', values: { min: 1, max: 10 } },
      },
      {
        name: 'google_image',
        description: 'Image that the hosts boot from, by its full name',
        type: 'string',
        default: 'ubuntu-2204-jammy-v20240319',
        mandatory: false,
        sensitive: false,
      },
      {
        name: 'google_machine_type',
        description: 'Size of each host: processors and memory',
        type: 'string',
        default: 'e2-standard-2',
        mandatory: false,
        sensitive: false,
        match: {
          type: 'list',
          values: ['e2-standard-2', 'e2-standard-4', 'e2-standard-8'],
        },
      },
      {
        name: 'oneform_tags',
        description:
          'Labels put on every machine in the cloud, as names and values; handy for billing',
        type: 'map(string)',
        default: {},
        mandatory: false,
        sensitive: false,
      },
    ],
    deployment_confs: [
      {
        name: 'Google Virtual Cluster',
        description: `<p>Builds an OpenNebula edge cluster on virtual machines of Google Compute Engine: the hosts are rented, set up and joined to your cloud for you.</p>
<ul>
  <li><strong>Before you start</strong>: the Compute Engine API must be switched on in the project.</li>
  <li><strong>Storage</strong>: images are sent to each host over SSH and kept on its own disk, as described in
  <a target="_blank" href="https://docs.opennebula.io/7.2/product/cluster_configuration/storage_system/local_ds/">local storage</a>.</li>
  <li><strong>Network</strong>: the hosts share a private VXLAN network, routed with BGP EVPN.
    <ul><li>Guests are reached from outside through ports of the host, 100 for each guest.</li></ul>
  </li>
</ul>
`,
        inventory: 'virtual_cluster',
        user_inputs: [
          {
            name: 'one_hypervisor',
            description: 'How guests run on the hosts: lxc containers, or qemu emulation',
            type: 'string',
            default: 'lxc',
            mandatory: false,
            match: { type: 'list', values: ['lxc', 'qemu'] },
          },
        ],
        template_path:
          '/var/lib/one/oneform/drivers/oneform-registry/google/ansible/templates/virtual_cluster.j2',
        one_objects: {
          cluster: {},
          hosts: [],
          networks: [
            {
              id: null,
              name: 'private_google_network',
              template: {
                vn_mad: 'vxlan',
                vxlan_mode: 'evpn',
                automatic_vlan_id: 'yes',
                phydev: 'eth0',
                ip_link_conf: 'nolearning=',
                guest_mtu: 1450,
                network_address: '172.17.2.0',
                network_mask: '255.255.255.0',
                gateway: '172.17.2.1',
                dns: '1.1.1.1',
                ar: { type: 'ip4', ip: '172.17.2.100', size: 100 },
              },
            },
            {
              id: null,
              name: 'public_google_network',
              template: {
                vn_mad: 'nodeport',
                bridge: 'br0',
                netrole: 'public',
                ar: {
                  type: 'ip4',
                  ip: '192.168.23.2',
                  size: 250,
                  port_start: 9000,
                  port_size: 100,
                  gateway: '192.168.23.1',
                },
              },
            },
          ],
          datastores: [
            {
              id: null,
              name: 'google_system_ds',
              template: {
                type: 'SYSTEM_DS',
                tm_mad: 'ssh',
                safe_dirs: '/var/tmp /tmp',
              },
            },
            {
              id: null,
              name: 'google_image_ds',
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
