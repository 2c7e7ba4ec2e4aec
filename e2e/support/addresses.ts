import type { MockWorld } from './mock-world';

/** A page of the product in the demo: its address, and the heading that it has. */
export interface Address {
  readonly path: string;
  readonly heading: string;
}

/** One address for each kind of page, with provisions in the states that look the most different. */
export async function addresses(world: MockWorld): Promise<readonly Address[]> {
  const provision = async (name: string, tab = ''): Promise<Address> => ({
    path: `/provisions/${(await world.provision(name)).id}${tab}`,
    heading: name,
  });
  return [
    { path: '/provisions?all=1', heading: 'Provisions' },
    { path: '/map', heading: 'Map' },
    { path: '/providers', heading: 'Providers' },
    { path: '/providers/1', heading: 'AWS Ireland' },
    { path: '/providers/1/connection', heading: 'Connection of AWS Ireland' },
    { path: '/drivers', heading: 'Drivers' },
    { path: '/drivers/vultr', heading: 'Vultr' },
    { path: '/drivers/lab-cloud', heading: 'lab-cloud' },
    await provision('dublin-edge-prod'),
    await provision('dublin-gpu-trial'),
    await provision('dublin-edge-old'),
    await provision('amsterdam-staging'),
    await provision('dublin-edge-prod', '/map'),
    await provision('dublin-edge-prod', '/objects'),
    await provision('dublin-edge-prod', '/log'),
    await provision('dublin-edge-prod', '/inputs'),
    await provision('dublin-edge-prod', '/history'),
    { path: '/new/provider/driver', heading: 'New provider' },
    { path: '/new/provision/provider', heading: 'New provision' },
    { path: '/provisions/999999', heading: 'No such provision' },
    { path: '/nowhere', heading: 'Page not found' },
  ];
}
