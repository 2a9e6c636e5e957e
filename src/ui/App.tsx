import { type ReactNode, useEffect } from 'react';
import { LISTING_NAMES } from '../content';
import type { Route, Session } from '../store';
import { LiveDialogs } from './LiveDialogs';
import { PlayScreen } from './PlayScreen';
import { HOME_TITLE, NOT_FOUND_TITLE, playTitle } from './pages/titles';
import { Fetched, lazyPart } from './parts/lazy-part';
import { TopBar } from './shell/TopBar';
import { TopTools } from './shell/TopTools';
import { Loading } from './stage/Loading';
import { useKeys } from './use-keys';
import { SessionContext, usePlayback, useSession, useSessionState } from './use-playback';
import { useReady } from './use-ready';

const HomeScreen = lazyPart(() => import('./HomeScreen').then((module) => module.HomeScreen));
const EmbedScreen = lazyPart(() => import('./embed/EmbedScreen').then((module) => module.EmbedScreen));
const LabScreen = lazyPart(() => import('./LabScreen').then((module) => module.LabScreen));
const OutcomesScreen = lazyPart(() =>
  import('./outcomes/OutcomesScreen').then((module) => module.OutcomesScreen),
);
const NotFoundPage = lazyPart(() => import('./pages/NotFoundPage').then((module) => module.NotFoundPage));
const KeysPage = lazyPart(() => import('./dialogs').then((module) => module.KeysPage));

/** The app: the page that the address asks for. */
export function App({ session }: { readonly session: Session }) {
  return (
    <SessionContext value={session}>
      <Page />
    </SessionContext>
  );
}

function Page() {
  const session = useSession();
  const route = useSessionState((state) => state.route);
  const theme = useSessionState((state) => state.theme);
  const motion = useSessionState((state) => state.motion);
  const listing = usePlayback((state) => state.listing);
  const options = usePlayback((state) => state.options);
  useKeys(session);
  useReady(session);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.dataset.motion = motion;
  }, [theme, motion]);
  const title = route.page === 'home' ? HOME_TITLE : listing === null ? NOT_FOUND_TITLE : playTitle(listing);
  useEffect(() => {
    document.title = title;
  }, [title]);

  const current = route.page === 'play' ? route.program : null;
  const top = (
    <TopBar
      listings={LISTING_NAMES}
      current={route.page === 'lab' ? 'lab' : current}
      tools={
        <TopTools
          options={route.page === 'play' || route.page === 'lab' ? options : null}
          onOptions={(change) => session.playback.setOptions(change)}
          outcomesOf={current}
          canProve={route.page === 'home' || route.page === 'play' || route.page === 'lab'}
          theme={theme}
          onTheme={() => session.nextTheme()}
          onShow={(dialog) => session.show(dialog)}
        />
      }
    />
  );
  return (
    <>
      <PageOf route={route} top={top} onMoving={session.setMoving} />
      <LiveDialogs onMoving={session.setMoving} />
    </>
  );
}

interface PageOfProps {
  readonly route: Route;
  readonly top: ReactNode;
  readonly onMoving: (moving: boolean) => void;
}

function PageOf({ route, top, onMoving }: PageOfProps) {
  const fetched = (page: ReactNode, over = top) => (
    <Fetched
      fallback={
        <>
          {over}
          <Loading onMoving={onMoving} />
        </>
      }
    >
      {page}
    </Fetched>
  );
  switch (route.page) {
    case 'unknown':
      return fetched(<NotFoundPage top={top} address={route.address} />);
    case 'home':
      return fetched(<HomeScreen top={top} onMoving={onMoving} />);
    case 'outcomes':
      return fetched(<OutcomesScreen top={top} />);
    case 'keys':
      return fetched(<KeysPage top={top} />);
    case 'lab':
      return fetched(<LabScreen top={top} onMoving={onMoving} />);
    case 'embed':
      return fetched(<EmbedScreen onMoving={onMoving} />, null);
    case 'play':
      return <PlayScreen top={top} onMoving={onMoving} />;
  }
}
