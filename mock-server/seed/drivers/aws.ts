import type { DriverSource } from '../driver-source';

/** The fullest of the clouds: dependent on no other input, elastic addresses, four day-2 operations. */
export const aws: DriverSource = {
  id: 'aws',
  systemPath: '/var/lib/one/oneform/drivers/oneform-registry/aws',
  templated: {},
  body: {
    name: 'AWS',
    description: 'Bare metal hosts in the regions of Amazon Web Services',
    registry: 'oneform-registry',
    version: '1.0.0',
    fireedge: {
      logo: '/fireedge/client/assets/images/providers/aws.png',
      color: 'FD6F8E',
      operations: {
        'add-host': 'amount',
        'del-host': 'ids',
        'add-ip': 'amount',
        'del-ip': 'ids',
      },
      layout: {
        provider: ['oneform_hosts', 'instance_type', 'instance_os_name', 'instance_disk_size'],
        network: ['cidr_block', 'oneform_public_ips'],
      },
    },
    connection: [
      {
        name: 'access_key',
        description: 'Access key ID of the IAM user that will own the machines, e.g. AKIA…',
        type: 'string',
        mandatory: true,
        sensitive: false,
      },
      {
        name: 'secret_key',
        description: 'Secret access key that belongs to the access key ID',
        type: 'string',
        mandatory: true,
        sensitive: true,
      },
      {
        name: 'region',
        description: 'AWS region where the hosts are started',
        type: 'string',
        default: 'eu-central-1',
        mandatory: false,
        sensitive: false,
        match: {
          type: 'list',
          values: ['eu-central-1', 'eu-west-1', 'us-east-1', 'us-west-1'],
        },
      },
    ],
    user_inputs: [
      {
        name: 'cidr_block',
        description:
          'Addresses of the VPC made for the cluster, in CIDR notation, e.g. 10.0.0.0/16',
        type: 'string',
        default: '10.0.0.0/16',
        mandatory: false,
        sensitive: false,
      },
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
        description: 'EC2 machine type of each host; a .metal type gives the whole server',
        type: 'string',
        default: 'c5.metal',
        mandatory: false,
        sensitive: false,
        match: { type: 'list', values: ['c5.metal', 'm5.metal'] },
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
        name: 'instance_disk_size',
        description: 'Size of the root disk of each host in GiB, from 32 to 1024',
        type: 'number',
        default: 128,
        mandatory: false,
        sensitive: false,
        match: { type: 'number', values: { min: 32, max: 1024 } },
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
        name: 'AWS SSH Cluster',
        description: `<p>Builds an OpenNebula edge cluster on bare metal servers of AWS: the hosts are rented, set up and joined to your cloud for you.</p>
<ul>
  <li><strong>Before you start</strong>: the account needs a quota for metal instances in the chosen region; see the inputs for the systems that can be installed.</li>
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
          '/var/lib/one/oneform/drivers/oneform-registry/aws/ansible/templates/ssh_cluster.j2',
        one_objects: {
          cluster: {},
          hosts: [],
          networks: [
            {
              id: null,
              name: 'private_aws_network',
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
              name: 'public_aws_network',
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
              name: 'aws_system_ds',
              template: {
                type: 'SYSTEM_DS',
                tm_mad: 'ssh',
                safe_dirs: '/var/tmp /tmp',
              },
            },
            {
              id: null,
              name: 'aws_image_ds',
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
