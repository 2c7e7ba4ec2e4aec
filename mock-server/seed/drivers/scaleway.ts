import type { DriverSource } from '../driver-source';

/** `zone` depends on `region`. */
export const scaleway: DriverSource = {
  id: 'scaleway',
  systemPath: '/var/lib/one/oneform/drivers/oneform-registry/scaleway',
  templated: {},
  body: {
    name: 'Scaleway',
    description: 'Elastic Metal servers in the European zones of Scaleway',
    registry: 'oneform-registry',
    version: '1.0.0',
    fireedge: {
      logo: '/fireedge/client/assets/images/providers/scaleway.png',
      color: '948DD7',
      operations: {
        'add-host': 'amount',
        'del-host': 'ids',
        'add-ip': 'amount',
        'del-ip': 'ids',
      },
      layout: {
        provider: ['oneform_hosts', 'instance_type', 'instance_os_name'],
        network: ['cidr_block'],
      },
    },
    connection: [
      {
        name: 'access_key',
        description: 'Access key of a Scaleway API key, e.g. SCW…',
        type: 'string',
        mandatory: true,
        sensitive: false,
      },
      {
        name: 'secret_key',
        description: 'Secret key that belongs to the access key',
        type: 'string',
        mandatory: true,
        sensitive: true,
      },
      {
        name: 'project_id',
        description: 'ID of the Scaleway project that pays for the servers (a UUID)',
        type: 'string',
        mandatory: true,
        sensitive: true,
      },
      {
        name: 'region',
        description: 'Scaleway region where the servers are ordered',
        type: 'string',
        default: 'fr-par',
        mandatory: false,
        sensitive: false,
        match: { type: 'list', values: ['fr-par', 'nl-ams', 'pl-waw'] },
      },
      {
        name: 'zone',
        description: 'Availability zone inside the region',
        type: 'string',
        default: 'fr-par-1',
        mandatory: false,
        sensitive: false,
        match: {
          type: 'map',
          grouped_by: 'region',
          values: {
            'fr-par': ['fr-par-1', 'fr-par-2', 'fr-par-3'],
            'nl-ams': ['nl-ams-1', 'nl-ams-2', 'nl-ams-3'],
            'pl-waw': ['pl-waw-1', 'pl-waw-2', 'pl-waw-3'],
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
        name: 'instance_type',
        description: 'Elastic Metal offer that is ordered for each host',
        type: 'string',
        default: 'em_a116x_ssd',
        mandatory: false,
        sensitive: false,
        match: { type: 'list', values: ['em_a116x_ssd'] },
      },
      {
        name: 'instance_os_name',
        description: 'Operating system that is installed on every host',
        type: 'string',
        default: 'ubuntu_2204',
        mandatory: false,
        sensitive: false,
        match: { type: 'list', values: ['ubuntu_2204', 'ubuntu_2404'] },
      },
      {
        name: 'cidr_block',
        description:
          'Addresses of the private network between the hosts, in CIDR notation, e.g. 172.18.0.0/24',
        type: 'string',
        default: '172.18.0.0/24',
        mandatory: false,
        sensitive: false,
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
        name: 'Scaleway SSH Cluster',
        description: `<p>Builds an OpenNebula edge cluster on Elastic Metal servers of Scaleway: the hosts are rented, set up and joined to your cloud for you.</p>
<ul>
  <li><strong>Before you start</strong>: the offer must be in stock in the chosen zone; see the inputs for the systems that can be installed.</li>
  <li><strong>Storage</strong>: images are sent to each host over SSH and kept on its own disk, as described in
  <a target="_blank" href="https://docs.opennebula.io/7.2/product/cluster_configuration/storage_system/local_ds/">local storage</a>.</li>
  <li><strong>Network</strong>: the hosts share a private VXLAN network, routed with BGP EVPN.
    <ul><li>Public addresses can be reserved now, and added or given back later.</li></ul>
  </li>
</ul>
`,
        inventory: 'ssh_cluster',
        user_inputs: [
          {
            name: 'oneform_public_ips',
            description:
              'Public IPv4 addresses to reserve, from 0 to 5. Each one is billed by the cloud',
            type: 'number',
            default: 0,
            mandatory: false,
            match: { type: 'number', values: { min: 0, max: 5 } },
          },
        ],
        template_path:
          '/var/lib/one/oneform/drivers/oneform-registry/scaleway/ansible/templates/ssh_cluster.j2',
        one_objects: {
          cluster: {},
          hosts: [],
          networks: [
            {
              id: null,
              name: 'private_scaleway_network',
              template: {
                vn_mad: 'vxlan',
                vxlan_mode: 'evpn',
                automatic_vlan_id: 'yes',
                phydev: 'eno1',
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
              name: 'public_scaleway_network',
              template: {
                vn_mad: 'elastic',
                bridge: 'br0',
                netrole: 'public',
                vxlan_mode: 'evpn',
                vxlan_tep: 'dev',
                ip_link_conf: 'nolearning=',
              },
            },
          ],
          datastores: [
            {
              id: null,
              name: 'scaleway_system_ds',
              template: {
                type: 'SYSTEM_DS',
                tm_mad: 'ssh',
                safe_dirs: '/var/tmp /tmp',
              },
            },
            {
              id: null,
              name: 'scaleway_image_ds',
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
