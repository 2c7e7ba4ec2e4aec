import type { DriverSource } from '../driver-source';

/** No cloud at all; switched off on a new installation. */
export const dummy: DriverSource = {
  id: 'dummy',
  systemPath: '/usr/lib/one/oneform/drivers/dummy',
  templated: { phydev: 'phydev_name' },
  body: {
    name: 'Dummy',
    description: 'Pretends to build clusters; nothing is rented and nothing is billed',
    registry: 'default',
    version: '1.0.0',
    fireedge: {
      logo: '/fireedge/client/assets/images/providers/dummy.png',
      color: '23CE6B',
      operations: {
        'add-host': 'amount',
        'del-host': 'ids',
        'add-ip': 'amount',
        'del-ip': 'ids',
      },
      layout: {
        provider: ['oneform_hosts', 'instance_type', 'instance_os_name'],
        network: ['phydev_name', 'oneform_public_ips'],
      },
    },
    connection: [
      {
        name: 'access_key',
        description: 'Any text: the pretended cloud accepts every access key',
        type: 'string',
        mandatory: true,
        sensitive: true,
      },
      {
        name: 'secret_key',
        description: 'Any text: the pretended cloud accepts every secret',
        type: 'string',
        mandatory: true,
        sensitive: true,
      },
      {
        name: 'region',
        description: 'One of two regions that do not exist',
        type: 'string',
        default: 'region-1',
        mandatory: false,
        sensitive: false,
        match: { type: 'list', values: ['region-1', 'region-2'] },
      },
    ],
    user_inputs: [
      {
        name: 'oneform_hosts',
        description: 'How many hosts to pretend, from 1 to 10. More can be added later',
        type: 'number',
        default: 1,
        mandatory: false,
        sensitive: false,
        match: { type: 'number', values: { min: 1, max: 10 } },
      },
      {
        name: 'instance_type',
        description: 'Machine type of the pretended hosts',
        type: 'string',
        default: 'dummy.metal',
        mandatory: false,
        sensitive: false,
        match: { type: 'list', values: ['dummy.metal', 'dummy.virtual'] },
      },
      {
        name: 'instance_os_name',
        description: 'Operating system that the pretended hosts would run',
        type: 'string',
        default: 'ubuntu_2204',
        mandatory: false,
        sensitive: false,
        match: { type: 'list', values: ['ubuntu_2204', 'ubuntu_2404'] },
      },
      {
        name: 'oneform_tags',
        description:
          'Labels put on every machine in the cloud, as names and values; handy for billing',
        type: 'map(string)',
        default: { driver: 'dummy' },
        mandatory: false,
        sensitive: false,
      },
    ],
    deployment_confs: [
      {
        name: 'Dummy Cluster',
        description: 'A cluster of machines that do not exist, to try things out',
        inventory: 'dummy_cluster',
        user_inputs: [
          {
            name: 'phydev_name',
            description: 'Network device of the hosts that carries the private network',
            type: 'string',
            default: 'eth0',
            mandatory: false,
            match: { type: 'list', values: ['eth0', 'eth1'] },
          },
          {
            name: 'oneform_public_ips',
            description: 'Public addresses to pretend, from 0 to 5',
            type: 'number',
            default: 0,
            mandatory: false,
            match: { type: 'number', values: { min: 0, max: 5 } },
          },
        ],
        template_path: '/usr/lib/one/oneform/drivers/dummy/ansible/templates/dummy_cluster.j2',
        one_objects: {
          cluster: {},
          hosts: [],
          networks: [
            {
              id: null,
              name: 'private_dummy_network',
              template: {
                phydev: 'null',
                vn_mad: 'vxlan',
                vxlan_mode: 'evpn',
                automatic_vlan_id: 'yes',
                dns: '8.8.8.8',
                gateway: '192.168.0.1',
                ip_link_conf: 'nolearning=',
                ar: [{ type: 'IP4', ip: '192.168.0.100', size: 100 }],
              },
            },
            {
              id: null,
              name: 'public_dummy_network',
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
              name: 'dummy_system_ds',
              template: {
                type: 'SYSTEM_DS',
                tm_mad: 'ssh',
                safe_dirs: '/var/tmp /tmp',
              },
            },
            {
              id: null,
              name: 'dummy_image_ds',
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
