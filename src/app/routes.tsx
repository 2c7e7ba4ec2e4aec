import type { i18n } from 'i18next';
import type { ComponentType } from 'react';
import {
  createBrowserRouter,
  redirect,
  type LoaderFunctionArgs,
  type Params,
  type RouteObject,
} from 'react-router';

import type { Api } from '@/api/api';
import type { Link } from '@/api/link';
import { driversQuery } from '@/api/queries/drivers';
import { providerQuery, providersQuery } from '@/api/queries/providers';
import { provisionQuery, provisionsQuery } from '@/api/queries/provisions';
import { sessionQuery } from '@/api/queries/session';
import { DashboardPage } from '@/dashboard/DashboardPage';
import { CrashScreen } from '@/app/CrashScreen';
import { FrameFailure } from '@/app/FrameFailure';
import { UnloadedPage } from '@/app/UnloadedPage';
import { SessionFrame } from '@/app/SessionFrame';
import { providerIdIn, provisionIdIn, type ProviderId, type ProvisionId } from '@/domain/ids';
import { loadLaterWords } from '@/i18n/i18n';
import { links } from '@/lib/links';
import { LoginPage } from '@/session/LoginPage';
import { NotFoundPage } from '@/app/NotFoundPage';
import { parseListState } from '@/provisions/list/list-state';
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

/** What a page asks for, begun beside its code; the page itself takes the answers, and tells what fails. */
type Begin = (params: Params, query: URLSearchParams) => readonly Promise<unknown>[];

const NOTHING: Begin = () => [];

/** Every route of the program on one screen. Log-in and dashboard are in the first load; all else is lazy. */
export function createRouter({ api, link, words, basePath }: RouterOptions) {
  const { client } = api;
  const session = async () => client.query({ ...sessionQuery(api), staleTime: 'static' });
  const begin =
    (wanted: Begin) =>
    async ({ params, request }: LoaderFunctionArgs) => {
      // Without a session every question would be refused; the frame above leads to the log-in.
      const known = await session().catch(() => null);
      if (known !== null) {
        const { searchParams } = new URL(request.url);
        for (const query of wanted(params, searchParams)) query.catch(() => undefined);
      }
      return null;
    };
  const page = (
    path: string,
    fetch: () => Promise<ComponentType>,
    wanted = NOTHING,
  ): RouteObject => ({
    path,
    lazy: latePage(words, fetch),
    loader: begin(wanted),
    // Another tab or step of the same page asks for nothing new.
    shouldRevalidate: () => false,
  });
  const drivers = async () => client.query(driversQuery(api));
  const providers = async () => client.query(providersQuery(api));
  const provisions = async (all = false) => client.query(provisionsQuery(api, { all }));
  const provision = async (id: ProvisionId) => client.query(provisionQuery(api, id));
  const provider = async (id: ProviderId) => client.query(providerQuery(api, id));
  const ofProvider = ({ id }: Params) => {
    const wanted = providerIdIn(id);
    return wanted === null ? [] : [provider(wanted)];
  };
  const ofProvision = ({ id }: Params) => {
    const wanted = provisionIdIn(id);
    return wanted === null ? [] : [provision(wanted), providers(), drivers()];
  };
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
            {
              path: '/',
              element: <DashboardPage />,
              loader: begin(() => [provisions(), providers(), drivers()]),
              shouldRevalidate: () => false,
            },
            page(
              '/provisions',
              async () => (await import('@/provisions/list/ProvisionsPage')).ProvisionsPage,
              (_, query) => [provisions(parseListState(query).all), providers(), drivers()],
            ),
            page('/provisions/:id/:tab?', provisionPage, ofProvision),
            page(
              '/map',
              async () => (await import('@/topology/MapPage')).MapPage,
              () => [provisions(), providers()],
            ),
            page(
              '/providers',
              async () => (await import('@/providers/list/ProvidersPage')).ProvidersPage,
              () => [providers(), drivers()],
            ),
            page(
              '/providers/:id',
              async () => (await import('@/providers/page/ProviderPage')).ProviderPage,
              (params) => [...ofProvider(params), drivers()],
            ),
            page(
              '/providers/:id/connection',
              async () =>
                (await import('@/providers/connection/ProviderConnectionPage'))
                  .ProviderConnectionPage,
              ofProvider,
            ),
            page(
              '/drivers',
              async () => (await import('@/drivers/list/DriversPage')).DriversPage,
              () => [drivers()],
            ),
            page(
              '/drivers/:id',
              async () => (await import('@/drivers/page/DriverPage')).DriverPage,
              () => [drivers()],
            ),
            page(
              '/new/provider/:step',
              async () => (await import('@/providers/create/NewProviderPage')).NewProviderPage,
              () => [drivers()],
            ),
            page('/new/provision/:step', newProvisionPage, () => [providers(), drivers()]),
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ];
  return createBrowserRouter(routes, { basename: basePath === '' ? '/' : basePath });
}
