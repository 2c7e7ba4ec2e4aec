import type { DriverSource } from '../driver-source';

/** Addresses can be added but not removed; carries `literals` that are not read. */
export const equinix: DriverSource = {
  id: 'equinix',
  systemPath: '/var/lib/one/oneform/drivers/oneform-registry/equinix',
  templated: {},
  body: {
    name: 'Equinix',
    description: 'Dedicated servers in the metros of Equinix Metal',
    registry: 'oneform-registry',
    version: '1.0.0',
    fireedge: {
      logo: '/fireedge/client/assets/images/providers/equinix.png',
      color: '2EBFA5',
      literals: {
        ny: 'New York',
        am: 'Amsterdam',
        sv: 'Silicon Valley',
        ty: 'Tokyo',
      },
      operations: { 'add-host': 'amount', 'del-host': 'ids', 'add-ip': 'amount' },
      layout: {
        provider: ['oneform_hosts', 'instance_type', 'instance_os_name'],
        network: ['oneform_public_ips'],
      },
    },
    connection: [
      {
        name: 'auth_token',
        description: 'Personal or project API token of Equinix Metal',
        type: 'string',
        mandatory: true,
        sensitive: true,
      },
      {
        name: 'project_id',
        description: 'ID of the Equinix project that pays for the servers (a UUID)',
        type: 'string',
        mandatory: true,
        sensitive: true,
      },
      {
        name: 'region',
        description:
          'Metro where the servers are ordered: am Amsterdam, ny New York, sv Silicon Valley, ty Tokyo',
        type: 'string',
        default: 'am',
        mandatory: false,
        sensitive: false,
        match: { type: 'list', values: ['am', 'ty', 'sv', 'ny'] },
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
        description: 'Server plan that is ordered for each host',
        type: 'string',
        default: 'c3.small',
        mandatory: false,
        sensitive: false,
        match: { type: 'list', values: ['c3.small'] },
      },
      {
        name: 'instance_os_name',
        description: 'Operating system that is installed on every host',
        type: 'string',
        default: 'ubuntu_22_04',
        mandatory: false,
        sensitive: false,
        match: { type: 'list', values: ['ubuntu_22_04', 'ubuntu_24_04'] },
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
        name: 'Equinix SSH Cluster',
        description: `<p>Builds an OpenNebula edge cluster on servers of Equinix Metal: the hosts are rented, set up and joined to your cloud for you.</p>
<ul>
  <li><strong>Before you start</strong>: the plan must be available in the chosen metro; see the inputs for the systems that can be installed.</li>
  <li><strong>Storage</strong>: images are sent to each host over SSH and kept on its own disk, as described in
  <a target="_blank" href="https://docs.opennebula.io/7.2/product/cluster_configuration/storage_system/local_ds/">local storage</a>.</li>
  <li><strong>Network</strong>: the hosts share a private VXLAN network, routed with BGP EVPN.
    <ul><li>Public addresses can be reserved now, and added later.</li></ul>
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
          '/var/lib/one/oneform/drivers/oneform-registry/equinix/ansible/templates/ssh_cluster.j2',
        one_objects: {
          cluster: {},
          hosts: [],
          networks: [
            {
              id: null,
              name: 'private_equinix_network',
              template: {
                vn_mad: 'vxlan',
                vxlan_mode: 'evpn',
                automatic_vlan_id: 'yes',
                phydev: 'enp125s0',
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
              name: 'public_equinix_network',
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
              name: 'equinix_system_ds',
              template: {
                type: 'SYSTEM_DS',
                tm_mad: 'ssh',
                safe_dirs: '/var/tmp /tmp',
              },
            },
            {
              id: null,
              name: 'equinix_image_ds',
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
