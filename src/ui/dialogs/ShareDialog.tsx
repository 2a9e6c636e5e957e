import './share.css';
import { useState } from 'react';
import { usePlayback, useSession } from '../use-playback';
import { CopyField } from './CopyField';
import { Dialog } from './Dialog';
import { PictureButtons } from './PictureButtons';
import { wholeAddress } from './share-texts';

/** Ways to take this moment along: a link, a picture. */
export function ShareDialog() {
  const session = useSession();
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
      {hasStage ? <PictureButtons /> : null}
    </Dialog>
  );
}
