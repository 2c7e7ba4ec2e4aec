import { expect, test } from 'vitest';

import { links } from '@/lib/links';

test('each address is what it was', () => {
  expect({
    home: links.home(),
    login: links.login(),
    loginAndBack: links.login('/provisions/7?tab=log&x=ä'),
    provisions: links.provisions(),
    provision: links.provision(7),
    provisionLog: links.provision(7, 'log'),
    newProvision: links.newProvision(),
    newProvisionRoot: links.newProvisionRoot(),
    newProviderRoot: links.newProviderRoot(),
    newProvisionStep: links.newProvision('inputs', 'a b'),
    newProvisionWithProvider: links.newProvision('provider', undefined, 3),
    providers: links.providers(),
    provider: links.provider(0),
    providerConnection: links.providerConnection(4),
    newProvider: links.newProvider(),
    newProviderStep: links.newProvider('review', 'd1'),
    newProviderOnTheWay: links.newProvider('driver', undefined, 'p1'),
    drivers: links.drivers(),
    driver: links.driver('../odd name'),
  }).toEqual({
    home: '/',
    login: '/login',
    loginAndBack: '/login?to=%2Fprovisions%2F7%3Ftab%3Dlog%26x%3D%C3%A4',
    provisions: '/provisions',
    provision: '/provisions/7',
    provisionLog: '/provisions/7/log',
    newProvision: '/new/provision/provider',
    newProvisionRoot: '/new/provision/',
    newProviderRoot: '/new/provider/',
    newProvisionStep: '/new/provision/inputs?draft=a+b',
    newProvisionWithProvider: '/new/provision/provider?provider=3',
    providers: '/providers',
    provider: '/providers/0',
    providerConnection: '/providers/4/connection',
    newProvider: '/new/provider/driver',
    newProviderStep: '/new/provider/review?draft=d1',
    newProviderOnTheWay: '/new/provider/driver?provision=p1',
    drivers: '/drivers',
    driver: '/drivers/..%2Fodd%20name',
  });
});
