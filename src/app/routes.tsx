import { createBrowserRouter, redirect, type LoaderFunctionArgs } from 'react-router';

import type { Api } from '@/api/api';
import { sessionQuery } from '@/api/queries/session';
import { CrashScreen } from '@/app/CrashScreen';
import { SessionFrame } from '@/app/SessionFrame';
import { links } from '@/lib/links';
import { LoginPage } from '@/pages/login/LoginPage';
import { NotFoundPage } from '@/pages/not-found/NotFoundPage';
import { ProvisionsPage } from '@/pages/provisions/ProvisionsPage';

/** Lets in who is logged in; sends everybody else to the log-in, with the way back. */
function requireSession({ client }: Api) {
  return async ({ request }: LoaderFunctionArgs) => {
    const session = await client.ensureQueryData(sessionQuery());
    if (session !== null) return null;
    const { pathname, search } = new URL(request.url);
    return redirect(links.login(`${pathname}${search}`));
  };
}

/** Every route of the program on one screen. Log-in and list are in the first load; all else is lazy. */
export function createRouter(api: Api) {
  return createBrowserRouter([
    { path: '/login', element: <LoginPage /> },
    {
      element: <SessionFrame />,
      loader: requireSession(api),
      shouldRevalidate: () => false,
      errorElement: <CrashScreen />,
      hydrateFallbackElement: <></>,
      children: [
        {
          errorElement: <CrashScreen />,
          children: [
            { path: '/', loader: () => redirect(links.provisions()) },
            { path: '/provisions', element: <ProvisionsPage /> },
            {
              path: '/provisions/:id/:tab?',
              lazy: async () => {
                const { ProvisionPage } = await import('@/pages/provision/ProvisionPage');
                return { Component: ProvisionPage };
              },
            },
            {
              path: '/providers',
              lazy: async () => {
                const { ProvidersPage } = await import('@/pages/providers/ProvidersPage');
                return { Component: ProvidersPage };
              },
            },
            {
              path: '/providers/:id',
              lazy: async () => {
                const { ProviderPage } = await import('@/pages/provider/ProviderPage');
                return { Component: ProviderPage };
              },
            },
            {
              path: '/drivers',
              lazy: async () => {
                const { DriversPage } = await import('@/pages/drivers/DriversPage');
                return { Component: DriversPage };
              },
            },
            {
              path: '/drivers/:id',
              lazy: async () => {
                const { DriverPage } = await import('@/pages/driver/DriverPage');
                return { Component: DriverPage };
              },
            },
            {
              path: '/new/provider/:step',
              lazy: async () => {
                const { NewProviderPage } = await import('@/pages/new-provider/NewProviderPage');
                return { Component: NewProviderPage };
              },
            },
            {
              path: '/new/provision/:step',
              lazy: async () => {
                const { NewProvisionPage } = await import('@/pages/new-provision/NewProvisionPage');
                return { Component: NewProvisionPage };
              },
            },
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ]);
}
