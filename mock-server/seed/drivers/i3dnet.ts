import type { DriverSource } from '../driver-source';

/** No deployment inputs, no elastic network, a mandatory choice without a default. */
export const i3dnet: DriverSource = {
  id: 'i3dnet',
  systemPath: '/var/lib/one/oneform/drivers/oneform-registry/i3dnet',
  templated: {},
  body: {
    name: 'i3Dnet',
    description: 'Bare metal servers of i3D.net in Rotterdam',
    registry: 'oneform-registry',
    version: '1.0.0',
    fireedge: {
      logo: '/fireedge/client/assets/images/providers/i3dnet.png',
      color: '000f00',
      operations: { 'add-host': 'amount', 'del-host': 'ids' },
      layout: { provider: ['oneform_hosts', 'instance_type', 'instance_os_name'] },
    },
    connection: [
      {
        name: 'i3dnet_api_key',
        description: 'API key made in the account settings of i3D.net',
        type: 'string',
        mandatory: true,
        sensitive: true,
      },
      {
        name: 'region',
        description: 'Data centre in which the servers are ordered',
        type: 'string',
        mandatory: true,
        sensitive: false,
        match: { type: 'list', values: ['EU: Rotterdam'] },
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
        description: 'Server model that is ordered for each host',
        type: 'string',
        default: 'bm7.std.8',
        mandatory: false,
        sensitive: false,
        match: { type: 'list', values: ['bm7.std.8'] },
      },
      {
        name: 'instance_os_name',
        description: 'Operating system that is installed on every host',
        type: 'string',
        default: 'ubuntu-2404-lts',
        mandatory: false,
        sensitive: false,
        match: { type: 'list', values: ['ubuntu-2404-lts'] },
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
        name: 'i3Dnet SSH Cluster',
        description: `<p>Builds an OpenNebula edge cluster on dedicated servers of i3D.net: the hosts are rented, set up and joined to your cloud for you.</p>
<ul>
  <li><strong>Before you start</strong>: the account must be allowed to order servers through the API.</li>
  <li><strong>Storage</strong>: images are sent to each host over SSH and kept on its own disk, as described in
  <a target="_blank" href="https://docs.opennebula.io/7.2/product/cluster_configuration/storage_system/local_ds/">local storage</a>.</li>
  <li><strong>Network</strong>: the hosts share a private VXLAN network, routed with BGP EVPN.
    <ul><li>Public addresses for guests are not part of this deployment.</li></ul>
  </li>
</ul>
`,
        inventory: 'ssh_cluster',
        template_path:
          '/var/lib/one/oneform/drivers/oneform-registry/i3dnet/ansible/templates/ssh_cluster.j2',
        one_objects: {
          cluster: {},
          hosts: [],
          networks: [
            {
              id: null,
              name: 'private_i3dnet_network',
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
          ],
          datastores: [
            {
              id: null,
              name: 'i3dnet_system_ds',
              template: {
                type: 'SYSTEM_DS',
                tm_mad: 'ssh',
                safe_dirs: '/var/tmp /tmp',
              },
            },
            {
              id: null,
              name: 'i3dnet_image_ds',
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
