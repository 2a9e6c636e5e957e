import { useEffect, useState } from 'react';
import { LISTINGS } from '../content';
import type { Session } from '../store';
import { isBusy } from '../store';
import { HomeScreen } from './HomeScreen';
import { PlayScreen } from './PlayScreen';
import { NotFoundPage } from './pages/NotFoundPage';
import { HOME_TITLE, NOT_FOUND_TITLE, playTitle } from './pages/titles';
import { TopBar } from './shell/TopBar';
import { useKeys } from './use-keys';
import { SessionContext, usePlayback, useSession, useSessionState } from './use-playback';
import { useReady } from './use-ready';

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
  const listing = usePlayback((state) => state.listing);
  const [isMoving, setMoving] = useState(false);
  usePlayback(isBusy);
  useKeys(session);
  useReady(session, isMoving);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const title = route.page === 'home' ? HOME_TITLE : listing === null ? NOT_FOUND_TITLE : playTitle(listing);
  useEffect(() => {
    document.title = title;
  }, [title]);

  const current = route.page === 'play' ? route.program : null;
  const top = (
    <TopBar listings={LISTINGS} current={current} theme={theme} onTheme={() => session.nextTheme()} />
  );
  if (route.page === 'unknown') return <NotFoundPage top={top} address={route.address} />;
  if (route.page === 'home') return <HomeScreen top={top} onMoving={setMoving} />;
  return <PlayScreen top={top} onMoving={setMoving} />;
}
