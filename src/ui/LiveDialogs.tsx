import { type ComponentType, lazy, type ReactNode, Suspense, useEffect } from 'react';
import type { DialogName, Moment } from '../store';
import { Loading } from './stage/Loading';
import { usePlayback, useSession, useSessionState } from './use-playback';

// what they are made of is fetched when the first of them is opened
const Dialogs = lazy(
  (): Promise<{ default: ComponentType<{ name: DialogName }> }> =>
    import('./dialogs').then(
      ({ Dialogs }) => ({ default: Dialogs }),
      () => ({ default: NotFetched }),
    ),
);
const Standing = lazy(
  (): Promise<{ default: ComponentType<{ asked: Moment }> }> =>
    import('./dialogs').then(
      ({ Standing }) => ({ default: Standing }),
      () => ({ default: NotFetched }),
    ),
);

interface LiveDialogsProps {
  readonly onMoving: (moving: boolean) => void;
}

/** What lies over the page: the dialog that is open, and where everything stands, if that was asked. */
export function LiveDialogs({ onMoving }: LiveDialogsProps) {
  const dialog = useSessionState((state) => state.dialog);
  const asked = useSessionState((state) => state.asked);
  const isThere = usePlayback(({ trace, cursor }) => asked?.trace === trace && asked?.cursor === cursor);
  const loading = <Loading onMoving={onMoving} />;
  return (
    <>
      {dialog === null ? null : (
        <Suspense fallback={loading}>
          <Dialogs name={dialog} />
        </Suspense>
      )}
      <div role="status" aria-label="Where everything stands">
        {asked !== null && isThere ? (
          <Suspense fallback={loading}>
            <Standing asked={asked} />
          </Suspense>
        ) : null}
      </div>
    </>
  );
}

function NotFetched(): ReactNode {
  const session = useSession();
  useEffect(() => {
    session.show(null);
    session.playback.say('This could not be fetched. Are you offline? Reload the page to try again.');
  }, [session]);
  return null;
}
