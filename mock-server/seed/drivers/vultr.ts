import type { DriverSource } from '../driver-source';

/** Two deployments that ask for the same inputs with different choices. */
export const vultr: DriverSource = {
  id: 'vultr',
  systemPath: '/var/lib/one/oneform/drivers/oneform-registry/vultr',
  templated: {},
  body: {
    name: 'Vultr',
    description: 'Bare metal and cloud compute of Vultr',
    registry: 'oneform-registry',
    version: '1.0.0',
    fireedge: {
      logo: '/fireedge/client/assets/images/providers/vultr.png',
      color: '7EA3CA',
      operations: {
        'add-host': 'amount',
        'del-host': 'ids',
        'add-ip': 'amount',
        'del-ip': 'ids',
      },
      layout: {
        provider: ['oneform_hosts', 'vultr_plan', 'vultr_os', 'one_hypervisor'],
        network: ['dns', 'oneform_public_ips'],
      },
    },
    connection: [
      {
        name: 'key',
        description:
          "API key from the Vultr account page; the front-end's address must be allowed to use it",
        type: 'string',
        mandatory: true,
        sensitive: true,
      },
      {
        name: 'region',
        description: 'Vultr location: ams Amsterdam, lhr London, ord Chicago, sjc Silicon Valley',
        type: 'string',
        default: 'ams',
        mandatory: false,
        sensitive: false,
        match: { type: 'list', values: ['ams', 'lhr', 'ord', 'sjc'] },
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
        name: 'vultr_os',
        description: "Vultr's number of the operating system (387 is Ubuntu 20.04)",
        type: 'string',
        default: '387',
        mandatory: false,
        sensitive: false,
        match: { type: 'list', values: ['387'] },
      },
      {
        name: 'dns',
        description:
          'Name servers of the public network: IPv4 addresses, separated by commas without spaces',
        type: 'string',
        default: '1.1.1.1',
        mandatory: false,
        sensitive: false,
        match: {
          type: 'string',
          values: {
            regex: '^[0-9]{1,3}([.][0-9]{1,3}){3}(,[0-9]{1,3}([.][0-9]{1,3}){3})*$',
          },
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
        name: 'Vultr Virtual Cluster',
        description: `<p>Builds an OpenNebula edge cluster on virtual machines of Vultr: the hosts are rented, set up and joined to your cloud for you.</p>
<ul>
  <li><strong>Before you start</strong>: meant for containers; full virtualisation on these hosts is emulated and slow.</li>
  <li><strong>Storage</strong>: images are sent to each host over SSH and kept on its own disk, as described in
  <a target="_blank" href="https://docs.opennebula.io/7.2/product/cluster_configuration/storage_system/local_ds/">local storage</a>.</li>
  <li><strong>Network</strong>: the hosts share a private VXLAN network, routed with BGP EVPN.
    <ul><li>Public addresses can be reserved now, and added or given back later.</li></ul>
  </li>
</ul>
`,
        inventory: 'virtual_cluster',
        user_inputs: [
          {
            name: 'vultr_plan',
            description: 'Size of each virtual machine: processors and memory',
            type: 'string',
            default: 'vc2-1c-1gb',
            mandatory: false,
            match: {
              type: 'list',
              values: ['vc2-1c-1gb', 'vc2-1c-2gb', 'vc2-1c-4gb'],
            },
          },
          {
            name: 'one_hypervisor',
            description: 'How guests run on the hosts: lxc containers, or qemu emulation',
            type: 'string',
            default: 'lxc',
            mandatory: false,
            match: { type: 'list', values: ['lxc', 'qemu'] },
          },
          {
            name: 'oneform_public_ips',
            description:
              'Public IPv4 addresses to reserve, from 0 to 10. Each one is billed by the cloud',
            type: 'number',
            default: 1,
            mandatory: false,
            match: { type: 'number', values: { min: 0, max: 10 } },
          },
        ],
        template_path:
          '/var/lib/one/oneform/drivers/oneform-registry/vultr/ansible/templates/virtual_cluster.j2',
        one_objects: {
          cluster: {},
          hosts: [],
          networks: [
            {
              id: null,
              name: 'private_vultr_network',
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
              name: 'public_vultr_network',
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
              name: 'vultr_system_ds',
              template: {
                type: 'SYSTEM_DS',
                tm_mad: 'ssh',
                safe_dirs: '/var/tmp /tmp',
              },
            },
            {
              id: null,
              name: 'vultr_image_ds',
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
      {
        name: 'Vultr Metal Cluster',
        description: `<p>Builds an OpenNebula edge cluster on bare metal servers of Vultr: the hosts are rented, set up and joined to your cloud for you.</p>
<ul>
  <li><strong>Before you start</strong>: the plan must be in stock in the chosen location; delivery takes some minutes.</li>
  <li><strong>Storage</strong>: images are sent to each host over SSH and kept on its own disk, as described in
  <a target="_blank" href="https://docs.opennebula.io/7.2/product/cluster_configuration/storage_system/local_ds/">local storage</a>.</li>
  <li><strong>Network</strong>: the hosts share a private VXLAN network, routed with BGP EVPN.
    <ul><li>Public addresses can be reserved now, and added or given back later.</li></ul>
  </li>
</ul>
`,
        inventory: 'metal_cluster',
        user_inputs: [
          {
            name: 'vultr_plan',
            description: 'Bare metal server that is ordered for each host: cores and memory',
            type: 'string',
            default: 'vbm-4c-32gb',
            mandatory: false,
            match: { type: 'list', values: ['vbm-4c-32gb', 'vbm-8c-132gb'] },
          },
          {
            name: 'one_hypervisor',
            description:
              'How guests run on the hosts: kvm machines, firecracker micro machines or lxc containers',
            type: 'string',
            default: 'kvm',
            mandatory: false,
            match: { type: 'list', values: ['kvm', 'firecracker', 'lxc'] },
          },
          {
            name: 'oneform_public_ips',
            description:
              'Public IPv4 addresses to reserve, from 0 to 10. Each one is billed by the cloud',
            type: 'number',
            default: 1,
            mandatory: false,
            match: { type: 'number', values: { min: 0, max: 10 } },
          },
        ],
        template_path:
          '/var/lib/one/oneform/drivers/oneform-registry/vultr/ansible/templates/metal_cluster.j2',
        one_objects: {
          cluster: {},
          hosts: [],
          networks: [
            {
              id: null,
              name: 'private_vultr_network',
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
              name: 'public_vultr_network',
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
              name: 'vultr_system_ds',
              template: {
                type: 'SYSTEM_DS',
                tm_mad: 'ssh',
                safe_dirs: '/var/tmp /tmp',
              },
            },
            {
              id: null,
              name: 'vultr_image_ds',
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
