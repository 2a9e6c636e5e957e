import { useState } from 'react';
import { narrate } from '../../narration';
import { usePlayback } from '../use-playback';
import { drawStage, toPng } from './picture';
import { save } from './save';
import { pictureName } from './share-texts';

/** Pixels of a PNG a CSS pixel. */
const SCALE = 2;

const NO_SVG = 'The picture could not be made: a part of it could not be fetched. Are you offline?';
const NO_PNG = 'This browser lets no page make a PNG of this. The SVG is the same picture.';

/** The stage as a picture to keep. */
export function PictureButtons() {
  const trace = usePlayback((state) => state.trace);
  const step = usePlayback((state) => state.cursor);
  const program = usePlayback((state) => state.listing?.id);
  const [said, setSaid] = useState('');
  if (trace === null || program === undefined) return null;

  const draw = async (kind: 'svg' | 'png') => {
    const stage = document.querySelector<HTMLElement>('.stage');
    if (stage === null) return;
    setSaid('Drawing.');
    const picture = await drawStage(stage, narrate(trace, step).text).catch(() => null);
    if (picture === null) return setSaid(NO_SVG);
    const file =
      kind === 'svg'
        ? new Blob([picture.svg], { type: 'image/svg+xml' })
        : await toPng(picture, SCALE).catch(() => null);
    if (file === null) return setSaid(NO_PNG);
    const name = pictureName(program, step, kind);
    save(file, name);
    setSaid(`Saved as ${name}.`);
  };
  return (
    <section className="picture">
      <h3>Picture of the stage</h3>
      <div className="picture-buttons">
        <button className="dialog-button" type="button" onClick={() => draw('svg')}>
          Save as SVG
        </button>
        <button className="dialog-button" type="button" onClick={() => draw('png')}>
          Save as PNG
        </button>
      </div>
      <p className="copy-said" role="status">
        {said}
      </p>
    </section>
  );
}
