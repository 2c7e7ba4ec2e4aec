import type { DriverSource } from '../driver-source';

/** Small and plain; guests are reached by `nodeport`. */
export const digitalocean: DriverSource = {
  id: 'digitalocean',
  systemPath: '/var/lib/one/oneform/drivers/oneform-registry/digitalocean',
  templated: {},
  body: {
    name: 'DigitalOcean',
    description: 'Droplets in the data centres of DigitalOcean',
    registry: 'oneform-registry',
    version: '1.0.0',
    fireedge: {
      logo: '/fireedge/client/assets/images/providers/digitalocean.png',
      color: '2381F5',
      operations: { 'add-host': 'amount', 'del-host': 'ids' },
      layout: {
        provider: ['oneform_hosts', 'digitalocean_size', 'digitalocean_image', 'one_hypervisor'],
      },
    },
    connection: [
      {
        name: 'token',
        description: 'Personal access token with read and write scope',
        type: 'string',
        mandatory: true,
        sensitive: true,
      },
      {
        name: 'region',
        description: 'Data centre where the Droplets are made',
        type: 'string',
        default: 'ams3',
        mandatory: false,
        sensitive: false,
        match: { type: 'list', values: ['ams3', 'lon1', 'nyc3', 'sfo3', 'sgp1'] },
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
        name: 'digitalocean_image',
        description: 'Image that the Droplets boot from',
        type: 'string',
        default: 'ubuntu-22-04-x64',
        mandatory: false,
        sensitive: false,
        match: { type: 'list', values: ['ubuntu-22-04-x64', 'ubuntu-24-04-x64'] },
      },
      {
        name: 'digitalocean_size',
        description: 'Size of each Droplet: s- shared, m- more memory, c- more processor',
        type: 'string',
        default: 's-1vcpu-1gb',
        mandatory: false,
        sensitive: false,
        match: {
          type: 'list',
          values: [
            's-1vcpu-1gb',
            's-1vcpu-2gb',
            's-2vcpu-2gb',
            's-2vcpu-4gb',
            's-4vcpu-8gb',
            's-8vcpu-16gb',
            'm-2vcpu-16gb',
            'm-8vcpu-64gb',
            'c-2',
            'c-4',
            'c-8',
          ],
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
        name: 'DigitalOcean Virtual Cluster',
        description: `<p>Builds an OpenNebula edge cluster on Droplets of DigitalOcean: the hosts are rented, set up and joined to your cloud for you.</p>
<ul>
  <li><strong>Before you start</strong>: the account must have room for the Droplets under its limit.</li>
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
          '/var/lib/one/oneform/drivers/oneform-registry/digitalocean/ansible/templates/virtual_cluster.j2',
        one_objects: {
          cluster: {},
          hosts: [],
          networks: [
            {
              id: null,
              name: 'private_digitalocean_network',
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
              name: 'public_digitalocean_network',
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
              name: 'digitalocean_system_ds',
              template: {
                type: 'SYSTEM_DS',
                tm_mad: 'ssh',
                safe_dirs: '/var/tmp /tmp',
              },
            },
            {
              id: null,
              name: 'digitalocean_image_ds',
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
