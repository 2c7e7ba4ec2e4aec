import type { MockWorld } from './mock-world';

/** A page of the product in the demo: its address, and the heading that it has. */
export interface Address {
  readonly path: string;
  readonly heading: string;
}

/** One address for each kind of page, with provisions in the states that look the most different. */
export async function addresses(world: MockWorld): Promise<readonly Address[]> {
  const { provisions } = await world.state();
  return addressesIn(provisions);
}

/** The same, of the provisions that a world has. */
export function addressesIn(
  provisions: readonly { readonly id: number; readonly name: string }[],
): readonly Address[] {
  const provision = (name: string, tab = ''): Address => {
    const found = provisions.find((one) => one.name === name);
    if (found === undefined) throw new Error(`There is no provision ${name}`);
    return { path: `/provisions/${found.id}${tab}`, heading: name };
  };
  return [
    { path: '/', heading: 'Dashboard' },
    { path: '/provisions?all=1', heading: 'Provisions' },
    { path: '/map', heading: 'Map' },
    { path: '/providers', heading: 'Providers' },
    { path: '/providers/1', heading: 'AWS Ireland' },
    { path: '/providers/1/connection', heading: 'Connection of AWS Ireland' },
    { path: '/drivers', heading: 'Drivers' },
    { path: '/drivers/vultr', heading: 'Vultr' },
    { path: '/drivers/lab-cloud', heading: 'lab-cloud' },
    provision('dublin-edge-prod'),
    provision('dublin-gpu-trial'),
    provision('dublin-edge-old'),
    provision('amsterdam-staging'),
    provision('dublin-edge-prod', '/map'),
    provision('dublin-edge-prod', '/objects'),
    provision('dublin-edge-prod', '/log'),
    provision('dublin-edge-prod', '/inputs'),
    provision('dublin-edge-prod', '/history'),
    { path: '/new/provider/driver', heading: 'New provider' },
    { path: '/new/provision/provider', heading: 'New provision' },
    { path: '/provisions/999999', heading: 'No such provision' },
    { path: '/nowhere', heading: 'Page not found' },
  ];
}
