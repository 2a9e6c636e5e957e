import './share.css';
import { useState } from 'react';
import { usePlayback, useSession, useSessionState } from '../use-playback';
import { CopyField } from './CopyField';
import { Dialog } from './Dialog';
import { PictureButtons } from './PictureButtons';
import { embedCode, wholeAddress } from './share-texts';

/** Ways to take this moment along: a link, a frame for another page, a picture. */
export function ShareDialog() {
  const session = useSession();
  const page = useSessionState((state) => state.route.page);
  const listing = usePlayback((state) => state.listing);
  const hasStage = usePlayback((state) => state.trace !== null);
  const [address] = useState(() => session.address());
  return (
    <Dialog title="Share this moment" kind="share">
      <CopyField
        label={hasStage ? 'Link to exactly this' : 'Link to this page'}
        text={wholeAddress(location.href, address)}
        button="Copy the link"
        lines={2}
      />
      {listing !== null && (page === 'home' || page === 'play') ? (
        <CopyField
          label="Code to put the stage into your page"
          text={embedCode(location.href, address, listing)}
          button="Copy the code"
          lines={4}
        />
      ) : null}
      {hasStage ? <PictureButtons /> : null}
    </Dialog>
  );
}
