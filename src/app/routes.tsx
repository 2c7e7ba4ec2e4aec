import type { i18n } from 'i18next';
import type { ComponentType } from 'react';
import {
  createBrowserRouter,
  redirect,
  type LoaderFunctionArgs,
  type RouteObject,
} from 'react-router';

import type { Api } from '@/api/api';
import type { Link } from '@/api/link';
import { sessionQuery } from '@/api/queries/session';
import { CrashScreen } from '@/app/CrashScreen';
import { FrameFailure } from '@/app/FrameFailure';
import { UnloadedPage } from '@/app/UnloadedPage';
import { SessionFrame } from '@/app/SessionFrame';
import { loadLaterWords } from '@/i18n/i18n';
import { links } from '@/lib/links';
import { LoginPage } from '@/session/LoginPage';
import { NotFoundPage } from '@/app/NotFoundPage';
import { ProvisionsPage } from '@/provisions/list/ProvisionsPage';
import { latePart } from '@/ui/late-part';
import { TableSkeleton } from '@/ui/TableSkeleton';
import { TopProgress } from '@/ui/TopProgress';

/** Lets in who is logged in; sends everybody else to the log-in, with the way back. */
function requireSession(api: Api, basePath: string) {
  return async ({ request }: LoaderFunctionArgs) => {
    const session = await api.client.query({ ...sessionQuery(api), staleTime: 'static' });
    if (session !== null) return null;
    const { pathname, search } = new URL(request.url);
    // Addresses of the app are without the base path.
    return redirect(links.login(`${pathname.slice(basePath.length)}${search}`));
  };
}

/**
 * A page in a chunk of its own, with the words that only such pages need. The router keeps a `lazy` that failed for
 * good, so this one never does: a page whose code can't be fetched says so, and tries again.
 */
function latePage(words: i18n, fetch: () => Promise<ComponentType>) {
  const { Part, ready } = latePart(async () => {
    const [Component] = await Promise.all([fetch(), loadLaterWords(words)]);
    return Component;
  }, UnloadedPage);
  const Component = () => <Part waiting={<TopProgress />} />;
  return async () => {
    await ready();
    return { Component };
  };
}

/** The rooms know nothing of each other: what one shows of another is put in here. */
const provisionMap = latePart(async () => (await import('@/topology/MapTab')).MapTab);
const plannedMap = latePart(async () => (await import('@/topology/PlannedMap')).PlannedMap);

const provisionPage = async () => {
  const { ProvisionPage } = await import('@/provisions/page/ProvisionPage');
  return () => <ProvisionPage map={provisionMap} />;
};

const newProvisionPage = async () => {
  const { NewProvisionPage } = await import('@/provisions/create/NewProvisionPage');
  return () => (
    <NewProvisionPage
      renderPlan={(plan) => <plannedMap.Part {...plan} waiting={<TableSkeleton />} />}
    />
  );
};

interface RouterOptions {
  readonly api: Api;
  readonly link: Link;
  readonly words: i18n;
  /** The path that all addresses lie below, without a slash at its end. */
  readonly basePath: string;
}

/** Every route of the program on one screen. Log-in and list are in the first load; all else is lazy. */
export function createRouter({ api, link, words, basePath }: RouterOptions) {
  const page = (fetch: () => Promise<ComponentType>) => latePage(words, fetch);
  const routes: RouteObject[] = [
    { path: '/login', element: <LoginPage /> },
    {
      element: <SessionFrame link={link} />,
      loader: requireSession(api, basePath),
      shouldRevalidate: () => false,
      errorElement: <FrameFailure />,
      hydrateFallbackElement: <TopProgress />,
      children: [
        {
          errorElement: <CrashScreen />,
          children: [
            // The router warns of a route without an element, though this one is never seen.
            { path: '/', loader: () => redirect(links.provisions()), element: null },
            { path: '/provisions', element: <ProvisionsPage /> },
            {
              path: '/provisions/:id/:tab?',
              lazy: page(provisionPage),
            },
            {
              path: '/map',
              lazy: page(() => import('@/topology/MapPage').then((m) => m.MapPage)),
            },
            {
              path: '/providers',
              lazy: page(() =>
                import('@/providers/list/ProvidersPage').then((m) => m.ProvidersPage),
              ),
            },
            {
              path: '/providers/:id',
              lazy: page(() => import('@/providers/page/ProviderPage').then((m) => m.ProviderPage)),
            },
            {
              path: '/providers/:id/connection',
              lazy: page(() =>
                import('@/providers/connection/ProviderConnectionPage').then(
                  (m) => m.ProviderConnectionPage,
                ),
              ),
            },
            {
              path: '/drivers',
              lazy: page(() => import('@/drivers/list/DriversPage').then((m) => m.DriversPage)),
            },
            {
              path: '/drivers/:id',
              lazy: page(() => import('@/drivers/page/DriverPage').then((m) => m.DriverPage)),
            },
            {
              path: '/new/provider/:step',
              lazy: page(() =>
                import('@/providers/create/NewProviderPage').then((m) => m.NewProviderPage),
              ),
            },
            {
              path: '/new/provision/:step',
              lazy: page(newProvisionPage),
            },
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ];
  return createBrowserRouter(routes, { basename: basePath === '' ? '/' : basePath });
}
