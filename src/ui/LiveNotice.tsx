import { useState } from 'react';
import { Notice } from './shell/Notice';
import { usePlayback, useSession } from './use-playback';

const ON_THE_PAGE = 'Running without separate workers. What you see is the same.';

/** What there is to be said about the page itself. */
export function LiveNotice() {
  const { playback } = useSession();
  const notices = usePlayback((state) => state.notices);
  const onPage = usePlayback((state) => state.hosted === 'page');
  const [isSeen, setSeen] = useState(false);
  const shown = onPage && !isSeen ? [ON_THE_PAGE, ...notices] : notices;
  return (
    <Notice
      notices={shown}
      onDismiss={() => {
        setSeen(true);
        for (const notice of notices) playback.dismiss(notice);
      }}
    />
  );
}
