import { type ReactNode, useEffect } from 'react';
import type { DialogName, Moment } from '../store';
import { Fetched, lazyPart } from './parts/lazy-part';
import { Loading } from './stage/Loading';
import { usePlayback, useSession, useSessionState } from './use-playback';

interface OverlayProps {
  readonly dialog?: DialogName;
  readonly asked?: Moment;
}

// what lies over the page is fetched when it is first asked for
const Overlay = lazyPart<OverlayProps>(
  () => import('./dialogs').then((module) => module.Overlay),
  NotFetched,
);

interface LiveDialogsProps {
  readonly onMoving: (moving: boolean) => void;
}

/** What lies over the page: the dialog that is open, and where everything stands, if that was asked. */
export function LiveDialogs({ onMoving }: LiveDialogsProps) {
  const dialog = useSessionState((state) => state.dialog);
  const asked = useSessionState((state) => state.asked);
  const isThere = usePlayback(({ trace, cursor }) => asked?.trace === trace && asked?.cursor === cursor);
  const fetched = (part: ReactNode) => <Fetched fallback={<Loading onMoving={onMoving} />}>{part}</Fetched>;
  return (
    <>
      {dialog === null ? null : fetched(<Overlay dialog={dialog} />)}
      <div role="status" aria-label="Where everything stands">
        {asked !== null && isThere ? fetched(<Overlay asked={asked} />) : null}
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
